/**
 * The packaged extension and the server in real clients: VS Code with its Node and its web host, Restricted Mode, Neovim, Emacs.
 *
 *   node tests/e2e/main.mjs DEPS [desktop|restricted|web|neovim|emacs …]
 *
 * DEPS is the folder that tests/e2e/setup.sh has filled. Screenshots go to screenshots/.
 */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {chromium} from 'playwright-core'
import {startTestWeb} from './clients/testweb-server.mjs'
import {QUIET_SETTINGS, startCodeServer, Workbench} from './clients/vscode-harness.mjs'
import {prepare, settings, steps} from './scenario.mjs'

const [deps = 'dist/e2e', ...wanted] = process.argv.slice(2)
const root = resolve(import.meta.dirname, '../..')
const vsix = join(root, 'dist/customer-lens.vsix')
const shots = join(root, 'screenshots')
let passed = 0
let failed = 0

async function step(name, run) {
  const start = Date.now()
  try {
    await run()
    passed++
    console.log(`  ok    ${name}  ${((Date.now() - start) / 1000).toFixed(1)} s`)
    return true
  } catch (error) {
    failed++
    console.log(`  FAIL  ${name}\n${error instanceof Error ? error.stack : error}`)
    return false
  }
}

async function inWorkbench(target, open, run) {
  console.log(target)
  const folder = mkdtempSync(join(tmpdir(), 'customer-lens-e2e-'))
  mkdirSync(shots, {recursive: true})
  const files = prepare(folder)
  let server
  let wb
  const started = await step('starts', async () => {
    server = await open(folder)
    wb = await Workbench.launch(chromium, server)
    if (target === 'web') {
      await wb.patchConfig({configurationDefaults: {...QUIET_SETTINGS, ...settings}})
      await wb.open(
        undefined,
        files.map((file) => `vscode-test-web://mount/${file}`),
      )
    } else {
      await wb.open(
        folder,
        files.map((file) => join(folder, file)),
      )
    }
  })
  const shot = (name) => wb.screenshot(join(shots, `${target}-${name}.png`))
  if (started)
    for (const [name, one] of Object.entries(run({wb, folder, target, shot, server})))
      if (!(await step(name, one))) {
        await shot(`failed-${passed + failed}`).catch(() => {})
        await wb.page.keyboard.press('Escape').catch(() => {})
        // Without squiggles nothing else can work.
        if (passed === 1) break
      }
  if (wb !== undefined) {
    writeFileSync(join(shots, `${target}-console.log`), wb.console.join('\n'))
    await wb.close()
  }
  await server?.stop()
  rmSync(folder, {recursive: true, force: true})
}

const codeServer = (more) => () =>
  startCodeServer({
    codeServerHome: join(deps, 'code-server'),
    vsix: [vsix],
    logFile: join(shots, 'code-server.log'),
    ...more,
  })

/** In a folder that nobody trusts: remarks and ways out, as everywhere. */
const untrusted = ({wb, shot}) => ({
  'Restricted Mode is on, and remarks appear': async () => {
    await wb.squiggles('warning').first().waitFor({timeout: 90_000})
    await wb.page
      .locator('.statusbar-item')
      .filter({hasText: 'Restricted Mode'})
      .first()
      .waitFor({timeout: 20_000})
    assert.ok((await wb.squiggles('warning').count()) >= 2)
    await shot('remarks')
  },
})

/** One document through an editor that has its own script. */
async function elsewhere(name, args, expectations) {
  console.log(name)
  const folder = mkdtempSync(join(tmpdir(), 'customer-lens-e2e-'))
  prepare(folder)
  await step('diagnostics, hover, a way out applied and saved', () => {
    const [command = '', ...rest] = args
    const {status, stdout, stderr} = spawnSync(command, rest, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 90_000,
      env: {
        ...process.env,
        LSP_CMD: `${process.execPath} ${join(root, 'dist/cli.cjs')} lsp --stdio`,
        LSP_FILE: join(folder, 'plan.md'),
        LSP_EXPECT_DIAG: 'does the acting',
        LSP_FIX: 'With the dashboard',
        LSP_EXPECT_TEXT: 'With the dashboard, customers can monitor usage.',
        ...expectations,
      },
    })
    assert.equal(status, 0, `${stdout}\n${stderr}`)
    assert.match(
      readFileSync(join(folder, 'plan.md'), 'utf8'),
      /^With the dashboard, customers can monitor usage\.$/m,
    )
  })
  rmSync(folder, {recursive: true, force: true})
}

const script = (name) => join(import.meta.dirname, 'clients', name)
const clients = {
  desktop: () => inWorkbench('desktop', codeServer({settings}), steps),
  restricted: () =>
    inWorkbench(
      'restricted',
      codeServer({
        trust: true,
        settings: {
          ...settings,
          'security.workspace.trust.enabled': true,
          'security.workspace.trust.startupPrompt': 'never',
          'security.workspace.trust.banner': 'never',
        },
      }),
      untrusted,
    ),
  web: () =>
    inWorkbench(
      'web',
      (workspace) =>
        startTestWeb({
          testweb: join(deps, 'tools'),
          build: join(deps, 'web-build'),
          extension: vsix,
          workspace,
        }),
      steps,
    ),
  neovim: () =>
    elsewhere(
      'neovim',
      [
        'nvim',
        '--headless',
        '-u',
        'NONE',
        '-i',
        'NONE',
        '-n',
        '-c',
        `luafile ${script('nvim-lsp-test.lua')}`,
      ],
      {},
    ),
  emacs: () => elsewhere('emacs', ['emacs', '-Q', '--batch', '-l', script('eglot-test.el')], {}),
}

for (const [name, run] of Object.entries(clients))
  if (wanted.length === 0 || wanted.includes(name)) await run()
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
