/** Makes `dist/`: the command line, which needs nothing but Node, and the library. */

import {spawnSync} from 'node:child_process'
import {chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {type BuildOptions, build, type Plugin} from 'esbuild'
import './generate.ts'

/** The rules lie beside the command line as JSON: V8 reads a file of data faster than the same data in a program. */
const rulesBeside: Plugin = {
  name: 'rules-beside',
  setup: ({onLoad}) =>
    onLoad({filter: /(?:builtin|signals)\.generated\.json$/}, ({path}) => ({
      contents: `import {readFileSync} from 'node:fs'
        export default JSON.parse(readFileSync(__dirname + '/${beside(path)}', 'latin1'))`,
      loader: 'js',
    })),
}

const beside = (path: string) => (path.endsWith('builtin.generated.json') ? 'rules.json' : 'signals.json')

/** The library is one file, and V8 reads a long string faster than a long object. */
const rulesAsText: Plugin = {
  name: 'rules-as-text',
  setup: ({onLoad}) =>
    onLoad({filter: /builtin\.generated\.json$/}, ({path}) => ({
      contents: `export default JSON.parse(${JSON.stringify(readFileSync(path, 'utf8'))})`,
      loader: 'js',
    })),
}

/** Of `package.json`, most of which is about the editor, a program needs the version. */
const versionOnly: Plugin = {
  name: 'version-only',
  setup: ({onLoad}) =>
    onLoad({filter: /[\\/]package\.json$/}, ({path}) => ({
      contents: JSON.stringify({version: JSON.parse(readFileSync(path, 'utf8')).version}),
      loader: 'json',
    })),
}

/** The command line is started a thousand times for each time that the language server is. */
const serverApart: Plugin = {
  name: 'server-apart',
  setup: ({onResolve}) =>
    onResolve({filter: /\/server\/node\.ts$/}, () => ({path: './server.cjs', external: true})),
}

/**
 * Files of their own, because V8 reads a program before it runs it: YAML and schemas, which only config and rule files
 * need, what only a team needs, the formats but two, the score, the report. Team and formats bring no engine; it is handed
 * to them.
 */
const apart = {
  files: 'engine/files.ts',
  team: 'cli/team.ts',
  formats: 'cli/formats/more.ts',
  watch: 'cli/watch/watch.ts',
  scoring: 'cli/scoring.ts',
  report: 'cli/commands/report.ts',
} as const

const loadedOnDemand: Plugin = {
  name: 'loaded-on-demand',
  setup: ({onResolve}) => {
    for (const [name, file] of Object.entries(apart)) {
      const end = file.slice(file.lastIndexOf('/')).replace('.', '\\.')
      onResolve({filter: new RegExp(`${end}$`)}, ({kind, path, resolveDir}) =>
        kind === 'dynamic-import' && resolve(resolveDir, path) === resolve(file)
          ? {path: `./${name}.cjs`, external: true}
          : undefined,
      )
    }
  },
}

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  legalComments: 'none',
  logLevel: 'warning',
  outdir: 'dist',
} as const satisfies BuildOptions

const commandLine = {
  ...shared,
  format: 'cjs',
  outExtension: {'.js': '.cjs'},
  define: {'import.meta.dirname': '__dirname'},
  // `require` instead: it is ready at a start, and the loader of modules is not.
  supported: {'dynamic-import': false},
} as const satisfies BuildOptions

/** One file, because a worker of an editor can import no other. */
const worker = {
  ...shared,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  alias: {'node:path': 'path-browserify'},
} as const satisfies BuildOptions

rmSync('dist', {recursive: true, force: true})
await Promise.all([
  build({
    ...commandLine,
    entryPoints: {main: 'cli/main.ts'},
    plugins: [rulesBeside, loadedOnDemand, serverApart, versionOnly],
  }),
  build({...commandLine, entryPoints: {cli: 'cli/start.ts'}, banner: {js: '#!/usr/bin/env node'}}),
  build({...commandLine, entryPoints: apart, plugins: [rulesBeside, loadedOnDemand, versionOnly]}),
  build({
    ...commandLine,
    entryPoints: {server: 'server/node.ts'},
    plugins: [rulesBeside, loadedOnDemand, versionOnly],
  }),
  build({
    ...worker,
    entryPoints: {'server.worker': 'server/browser.ts'},
    plugins: [rulesAsText, versionOnly],
  }),
  build({...commandLine, entryPoints: {client: 'client/node.ts'}, external: ['vscode']}),
  build({
    ...worker,
    format: 'cjs',
    entryPoints: {'client.browser': 'client/browser.ts'},
    outExtension: {'.js': '.cjs'},
    external: ['vscode'],
  }),
  build({
    ...shared,
    entryPoints: {index: 'build/library.ts', retext: 'rules/retext.ts'},
    format: 'esm',
    splitting: true,
    chunkNames: 'engine',
    plugins: [rulesAsText],
  }),
])
// In a package of modules the web host of VS Code takes .cjs for CommonJS; until 1.100 it added .js to every name.
copyFileSync('dist/client.browser.cjs', 'dist/client.browser.cjs.js')
writeFileSync('dist/rules.json', ascii(readFileSync('rules/builtin.generated.json', 'utf8')))
writeFileSync('dist/signals.json', ascii(readFileSync('rules/signals.generated.json', 'utf8')))
for (const file of readdirSync('dist'))
  if (file.endsWith('.cjs')) writeFileSync(`dist/${file}`, ascii(readFileSync(`dist/${file}`, 'utf8')))
chmodSync('dist/cli.cjs', 0o755)
// The examples use most of the program.
const run = ['--require', './build/keepCode.cjs', 'dist/cli.cjs', 'check', '--format', 'json', 'examples']
spawnSync(process.execPath, run, {stdio: ['ignore', 'ignore', 'inherit']})

/** V8 reads a file of one byte a letter faster. esbuild escapes what is beyond ASCII everywhere but in regular expressions. */
function ascii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
