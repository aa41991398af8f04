/** Makes one file of a measured script, as we ship our own: what is timed is the work, not the loading of modules. */

import {join, parse} from 'node:path'
import {buildSync} from 'esbuild'

export function bundle(script: string, folder: string): string {
  const outfile = join(folder, `${parse(script).name}.cjs`)
  buildSync({
    entryPoints: [join(import.meta.dirname, script)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  })
  return outfile
}
