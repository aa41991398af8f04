// Drives a real VS Code workbench (code-server) in Debian's headless Chromium.
// No npm dependency but playwright-core. Everything listens on and talks to 127.0.0.1 only.
import {spawn, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // nothing but loopback resolves, whatever the workbench asks for
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
]

// Settings that silence the things which get in a test's way or ask the network.
export const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'telemetry.feedback.enabled': false,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'accessibility.signals.enabled': false,
  'editor.minimap.enabled': false,
  'editor.acceptSuggestionOnEnter': 'off',
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
}

export async function freePort() {
  return new Promise((ok, bad) => {
    const s = createServer()
    s.on('error', bad)
    s.listen(0, '127.0.0.1', () => {
      const {port} = s.address()
      s.close(() => ok(port))
    })
  })
}

/** node + entry.js, so that the right Node runs whatever PATH says. */
export function codeServerCommand({codeServerHome, node}) {
  return [
    node ?? join(codeServerHome, 'node24/bin/node'),
    join(codeServerHome, 'lib/node_modules/code-server/out/node/entry.js'),
  ]
}

export async function startCodeServer({
  codeServerHome,
  node,
  vsix = [],
  dataDir,
  settings = {},
  logFile,
  env = {},
  vscodeOptions = [],
  trust = false,
}) {
  const ownDir = !dataDir // then stop() removes it
  dataDir ??= mkdtempSync(join(tmpdir(), 'cs-'))
  const ud = join(dataDir, 'ud'),
    ext = join(dataDir, 'ext'),
    config = join(dataDir, 'config.yaml')
  mkdirSync(join(ud, 'User'), {recursive: true})
  mkdirSync(join(ud, 'Machine'), {recursive: true})
  mkdirSync(ext, {recursive: true})
  const all = {...QUIET_SETTINGS, ...settings}
  // code-server reads User settings from <user-data-dir>/User on the server's disk
  writeFileSync(join(ud, 'User', 'settings.json'), JSON.stringify(all, null, 1))
  writeFileSync(config, 'auth: none\ncert: false\n')
  const [bin, entry] = codeServerCommand({codeServerHome, node})
  const common = ['--config', config, '--user-data-dir', ud, '--extensions-dir', ext]
  const childEnv = {...process.env, ...env}
  childEnv.TMPDIR = join(dataDir, 'tmp') // its sockets go there, and with it
  mkdirSync(childEnv.TMPDIR, {recursive: true})
  childEnv.EXTENSIONS_GALLERY ??= '{}' // no marketplace: else the workbench and the server ask open-vsx.org
  for (const v of Object.keys(childEnv))
    if (/^(VSCODE_|CODE_SERVER_|PASSWORD$|PORT$)/.test(v)) delete childEnv[v]
  for (const v of vsix) {
    const r = spawnSync(bin, [entry, ...common, '--install-extension', resolve(v), '--force'], {
      env: childEnv,
      encoding: 'utf8',
      timeout: 120_000,
    })
    if (r.status !== 0 || !/successfully installed/.test(r.stdout + r.stderr)) {
      throw new Error(`install of ${v} failed (rc ${r.status}): ${r.stdout}${r.stderr}`)
    }
  }
  const port = await freePort()
  const out = openSync(logFile ?? join(dataDir, 'code-server.log'), 'w')
  const child = spawn(
    bin,
    [
      entry,
      ...common,
      '--bind-addr',
      `127.0.0.1:${port}`,
      '--auth',
      'none',
      '--disable-telemetry',
      '--disable-update-check',
      ...(trust ? [] : ['--disable-workspace-trust']),
      '--disable-proxy',
      '--disable-getting-started-override',
      '--ignore-last-opened',
      ...vscodeOptions.flatMap((v) => ['--vscode-option', v]),
    ],
    {env: childEnv, stdio: ['ignore', out, out], detached: true},
  ) // own process group
  const baseUrl = `http://127.0.0.1:${port}`
  let exited = false
  child.on('exit', () => {
    exited = true
  })
  const signal = (sig) => {
    try {
      process.kill(-child.pid, sig)
    } catch {
      /* the whole group is gone */
    }
  }
  // code-server is in a process group of its own: take it along when this process is ended, by `timeout` for example
  const last = () => signal('SIGKILL')
  process.once('exit', last)
  for (const sig of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(sig, () => process.exit(1))
  async function stop() {
    signal('SIGTERM')
    for (let i = 0; i < 50 && !exited; i++) await sleep(100)
    signal('SIGKILL')
    process.off('exit', last)
    if (ownDir)
      for (let i = 0; i < 20; i++) {
        try {
          rmSync(dataDir, {recursive: true, force: true})
          break
        } catch {
          await sleep(100)
        }
      }
  }
  for (let i = 0; ; i++) {
    if (exited || i > 300) {
      await stop()
      throw new Error(`code-server did not start, see ${logFile ?? 'its log (give logFile)'}`)
    }
    try {
      const r = await fetch(`${baseUrl}/healthz`)
      if (r.ok) break
    } catch {
      /* not yet */
    }
    await sleep(100)
  }
  return {baseUrl, port, dataDir, pid: child.pid, stop}
}

export class Workbench {
  constructor(page, server) {
    this.page = page
    this.server = server
    this.blocked = []
    this.console = []
  }

  static async launch(
    chromium,
    server,
    {executablePath = '/usr/bin/chromium', viewport = {width: 1280, height: 800}} = {},
  ) {
    // A persistent context (a real, empty profile): in Playwright's ordinary incognito contexts Chromium blocks third-party
    // storage, and webviews served from another origin ({{uuid}}.localhost, as with @vscode/test-web) cannot register
    // their service worker ("The user denied permission to use Service Worker").
    const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
    mkdirSync(join(profile, 'Default'))
    writeFileSync(
      join(profile, 'Default', 'Preferences'),
      JSON.stringify({profile: {cookie_controls_mode: 0, block_third_party_cookies: false}}),
    )
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: true,
      args: CHROMIUM_ARGS,
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = context.pages()[0] ?? (await context.newPage())
    const wb = new Workbench(page, server)
    wb.context = context
    wb.profile = profile
    page.on('pageerror', (e) => wb.console.push(`[pageerror] ${e.stack ?? e}`))
    page.on('console', (m) => wb.console.push(`[${m.type()}] ${m.text()}`))
    page.on('requestfailed', (r) => {
      if (!/^(https?:\/\/(127\.0\.0\.1|([\w-]+\.)*localhost)[:/]|data:|blob:)/.test(r.url()))
        wb.blocked.push(r.url())
    })
    return wb
  }

  /** Merge PATCH into the workbench's page configuration (call before open()). Not done by rewriting the page with
   *  page.route + fulfill: Chromium takes a fulfilled page for a public one and refuses its WebSocket to 127.0.0.1. */
  async patchConfig(patch) {
    await this.page.addInitScript((patch) => {
      const get = Element.prototype.getAttribute
      const merge = (a, b) => {
        for (const k in b)
          a[k] = b[k] && typeof b[k] === 'object' && !Array.isArray(b[k]) ? merge(a[k] ?? {}, b[k]) : b[k]
        return a
      }
      Element.prototype.getAttribute = function (name) {
        const v = get.call(this, name)
        return name === 'data-settings' && this.id === 'vscode-workbench-web-configuration' && v
          ? JSON.stringify(merge(JSON.parse(v), patch))
          : v
      }
    }, patch)
  }

  /** Open a folder, and optionally files in it (absolute paths on the server's disk). */
  async open(folder, files = [], payload = []) {
    const u = new URL(this.server.baseUrl)
    if (folder) u.searchParams.set('folder', folder)
    const all = [
      ...files.map((f) => ['openFile', /^[\w-]+:/.test(f) ? f : `vscode-remote://${u.host}${f}`]),
      ...payload,
    ]
    if (all.length) u.searchParams.set('payload', JSON.stringify(all))
    await this.page.goto(u.href)
    await this.page.locator('.monaco-workbench').waitFor({timeout: 60_000})
    if (files.length) await this.editor().waitFor({timeout: 60_000})
  }

  editor() {
    return this.page.locator('.editor-instance .monaco-editor').first()
  }

  /** Keyboard focus into the active editor. */
  async focusEditor() {
    await this.command('View: Focus Active Editor Group')
  }

  /** Run a command by its exact palette title. */
  async command(title) {
    const p = this.page
    await p.keyboard.press('F1')
    const input = p.locator('.quick-input-widget input[type=text]').first()
    await input.waitFor({state: 'visible', timeout: 10_000})
    await input.fill(`>${title}`)
    const row = p.locator('.quick-input-list .monaco-list-row').filter({hasText: title}).first()
    await row.waitFor({timeout: 15_000})
    const first = await p.locator('.quick-input-list .monaco-list-row').first().getAttribute('aria-label')
    if (!first?.startsWith(title)) throw new Error(`palette: wanted "${title}", first row is "${first}"`)
    await p.keyboard.press('Enter')
    await p.locator('.quick-input-widget').waitFor({state: 'hidden', timeout: 10_000})
  }

  /** Quick open a file by name (Ctrl+P). */
  async quickOpen(name) {
    await this.page.keyboard.press('Control+p')
    const input = this.page.locator('.quick-input-widget input[type=text]').first()
    await input.waitFor({state: 'visible'})
    await input.fill(name)
    await this.page.locator('.quick-input-list .monaco-list-row').filter({hasText: name}).first().waitFor()
    await this.page.keyboard.press('Enter')
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor()
  }

  /** Cursor to line:col (1-based) by keyboard. */
  async gotoLine(line, col = 1) {
    await this.page.keyboard.press('Control+g')
    const input = this.page.locator('.quick-input-widget input[type=text]').first()
    await input.waitFor({state: 'visible'})
    await input.fill(`:${line}:${col}`)
    await this.page.waitForTimeout(150)
    await this.page.keyboard.press('Enter')
    await this.page.locator('.quick-input-widget').waitFor({state: 'hidden'})
  }

  /** severity: error | warning | info | hint */
  squiggles(severity = 'warning') {
    return this.page.locator(`.view-overlays .cdr.squiggly-${severity}`)
  }

  async problems() {
    await this.command('Problems: Focus on Problems View')
    const rows = this.page.locator('.markers-panel .monaco-list-row')
    await rows.first().waitFor({timeout: 20_000})
    return (await rows.all()).length
      ? rows.evaluateAll((els) => els.map((e) => e.getAttribute('aria-label')))
      : []
  }

  /** Ctrl+. at the cursor: the titles offered. Leaves the widget open. */
  async quickFixes() {
    await this.page.keyboard.press('Control+.')
    const rows = this.page.locator('.action-widget .monaco-list-row.action')
    await rows.first().waitFor({timeout: 20_000})
    return rows.evaluateAll((els) => els.map((e) => e.textContent.trim()))
  }

  /** Choose one of the offered fixes by keyboard. */
  async applyQuickFix(title) {
    const titles = await this.quickFixes()
    const i = titles.findIndex((t) => t.includes(title))
    if (i < 0) throw new Error(`no quick fix "${title}" among ${JSON.stringify(titles)}`)
    for (let k = 0; k < i; k++) await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
    await this.page.locator('.action-widget .monaco-list-row.action').first().waitFor({state: 'detached'})
    return titles
  }

  /** Ctrl+S. A fix is applied some time after its menu closes: wait until the editor is dirty first, or the save comes too early. */
  async save({waitForDirty = true} = {}) {
    if (waitForDirty)
      await this.page.locator('.tab.active.dirty').waitFor({state: 'attached', timeout: 15_000})
    await this.page.keyboard.press('Control+s')
    await this.page.locator('.tab.active.dirty').waitFor({state: 'detached', timeout: 15_000})
  }

  /** What the editor shows, rendered lines only (use the file on disk where there is one). */
  async editorText() {
    return this.editor()
      .locator('.view-lines')
      .evaluate((el) =>
        [...el.querySelectorAll('.view-line')]
          .sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
          .map((l) => l.textContent.replace(/\u00a0/g, ' '))
          .join('\n'),
      )
  }

  /** Status bar item whose DOM id ends in `.ID` or contains it ('publisher.name.ITEMID'). */
  statusItem(idPart) {
    return this.page.locator(`.statusbar-item[id*="${idPart}"]`)
  }

  /** The inside document of a webview (editor or view). nth: which, when several are open. */
  webview(nth = 0) {
    return this.page.frameLocator('iframe.webview.ready').nth(nth).frameLocator('#active-frame')
  }

  async screenshot(path) {
    await this.page.screenshot({path})
    return path
  }
  async close() {
    await this.context.close()
    rmSync(this.profile, {recursive: true, force: true})
  }
}
