/** Makes `dist/`: the command line as one file that needs nothing, and the library. */

import {chmodSync, rmSync} from 'node:fs'
import {build} from 'esbuild'
import './generate.ts'

rmSync('dist', {recursive: true, force: true})

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
} as const

await build({
  ...shared,
  entryPoints: ['cli/main.ts'],
  outfile: 'dist/cli.cjs',
  format: 'cjs',
  banner: {js: '#!/usr/bin/env node'},
})
chmodSync('dist/cli.cjs', 0o755)

await build({...shared, entryPoints: {index: 'build/library.ts'}, outdir: 'dist', format: 'esm'})
