/** What a writer does in VS Code, on a machine with files and in a browser without. */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const config =
  '# ours\nrules: {agency/product-grants: warning, broadcast/drive-adoption: warning}\nprofiles: {"**": strategy}\n'
const plan = [
  '# Plan for the spring',
  '',
  'The dashboard allows customers to monitor usage.',
  '',
  'This launch will drive adoption of the mobile app.',
  '',
  'The product roadmap has room for two more integrations. A product strategy follows.',
  '',
].join('\n')
const other = 'The portal allows customers to plan a day.\n'

/** What the command line finds, by message: the editor must say the same. Hints are not in the Problems view. */
function findingsOf(folder, file, only) {
  const cli = join(import.meta.dirname, '../../dist/cli.cjs')
  const {stdout} = spawnSync(process.execPath, [cli, 'check', '--format', 'json', file], {
    cwd: folder,
    encoding: 'utf8',
  })
  const {findings} = JSON.parse(stdout).files[0]
  const loud = findings.filter(({level}) => (only === undefined ? level !== 'hint' : level === only))
  return loud.map(({message}) => message)
}

/** Writes the workspace; returns the files to open. */
export function prepare(folder) {
  writeFileSync(join(folder, 'customer-lens.yaml'), config)
  writeFileSync(join(folder, 'plan.md'), plan)
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, 'docs/other.md'), other)
  return ['plan.md']
}

export const settings = {
  'editor.codeActionsOnSave': {'source.fixAll.customer-lens': 'explicit'},
  'editor.codeLens': true,
}

/** Each step by name; they run in this order, in one workbench. */
export function steps({wb, folder, target, shot, server}) {
  const onDisk = (file) => readFileSync(join(folder, file), 'utf8')
  const rows = (view) => wb.page.locator(`[id*="${view}"] .monaco-list-row, .pane-body .monaco-list-row`)
  const all = {
    'squiggles and problems appear': async () => {
      await wb.squiggles('warning').first().waitFor({timeout: 90_000})
      await wb.page.waitForTimeout(500)
      const problems = await wb.problems()
      const expected = findingsOf(folder, 'plan.md')
      for (const message of expected)
        assert.ok(
          problems.some((one) => one?.includes(message)),
          `${message}\n${problems.join('\n')}`,
        )
      assert.ok(expected.length >= 3)
      await shot('problems')
    },
    'one code lens counts remarks and compounds': async () => {
      await wb.focusEditor()
      const lens = wb.page.locator('.codelens-decoration')
      await lens.first().waitFor({timeout: 20_000})
      assert.match(await lens.first().textContent(), /3 remarks, 2 compounds/)
    },
    'a hover shows the exercise': async () => {
      await wb.gotoLine(7, 7)
      await wb.command('Show or Focus Hover')
      const hover = wb.page
        .locator('.monaco-hover-content')
        .filter({hasText: /Imagine.*customer roadmap/s})
        .first()
      await hover.waitFor({timeout: 20_000})
      await shot('hover')
      await wb.page.keyboard.press('Escape')
    },
    'a suggestion with gaps leaves the cursor in the first': async () => {
      await wb.focusEditor()
      await wb.gotoLine(5, 20)
      const titles = await wb.quickFixes()
      await shot('suggestions')
      const first = titles[0] ?? ''
      await wb.page.keyboard.press('Escape')
      await wb.applyQuickFix(first)
      await wb.page.locator('.tab.active.dirty').waitFor({state: 'attached', timeout: 15_000})
      await wb.page.waitForTimeout(500)
      await wb.page.keyboard.type('couriers finish sooner')
      const text = await wb.editorText()
      assert.match(text, /couriers finish sooner/)
      assert.doesNotMatch(text.split('couriers finish sooner')[0].slice(-20), /[«$]/)
      await shot('filled')
      await wb.page.keyboard.press('Escape')
    },
    'fix all on save changes the file on disk, and nothing else': async () => {
      if (target === 'web') {
        await wb.command('Customer Lens: Apply All Suggestions That Need No Reading')
      } else {
        await wb.page.keyboard.press('Control+s')
      }
      await wb.page.waitForFunction(
        () =>
          document
            .querySelector('.view-lines')
            ?.textContent?.replace(/\u00a0/g, ' ')
            .includes('With the dashboard, customers can monitor'),
        null,
        {timeout: 20_000},
      )
      if (target === 'web') return
      await wb.page.locator('.tab.active.dirty').waitFor({state: 'detached', timeout: 15_000})
      const lines = onDisk('plan.md').split('\n')
      const before = plan.split('\n')
      assert.equal(lines[2], 'With the dashboard, customers can monitor usage.')
      assert.match(lines[4], /couriers finish sooner/)
      for (const i of [0, 1, 3, 5, 6, 7]) assert.equal(lines[i], before[i])
      assert.equal(lines.length, before.length)
      assert.equal(onDisk('docs/other.md'), other)
      assert.equal(onDisk('customer-lens.yaml'), config)
      await shot('saved')
    },
    'the exercise opens beside the document': async () => {
      await wb.command('Customer Lens: Show the Exercise')
      const modified = wb.page.locator('.monaco-diff-editor .editor.modified .view-lines')
      await modified
        .filter({hasText: /customer.roadmap/})
        .first()
        .waitFor({timeout: 30_000})
      await shot('exercise')
    },
    'the inventory lists the compounds': async () => {
      await wb.command('Customer Lens: Show Findings')
      const row = wb.page.locator('.monaco-list-row').filter({hasText: 'product roadmap → customer roadmap'})
      await row.first().waitFor({timeout: 20_000})
      assert.ok((await rows('customerLens').count()) > 0)
      await shot('views')
    },
    'check workspace shows what is in closed documents': async () => {
      await wb.command('Customer Lens: Check Workspace')
      const row = wb.page.locator('.markers-panel .monaco-list-row').filter({hasText: 'other.md'})
      await row.first().waitFor({timeout: 30_000})
      await shot('workspace')
    },
    'a changed config takes effect without a restart': async () => {
      writeFileSync(
        join(folder, 'customer-lens.yaml'),
        config.replace('broadcast/drive-adoption: warning', 'broadcast/drive-adoption: "off"'),
      )
      writeFileSync(
        join(folder, 'docs/other.md'),
        `${other}\nThis launch will drive adoption of the mobile app.\n`,
      )
      await wb.quickOpen('other.md')
      await wb.squiggles('warning').first().waitFor({timeout: 20_000})
      await wb.page.waitForTimeout(1000)
      assert.equal(
        await wb.squiggles('warning').count(),
        findingsOf(folder, 'docs/other.md', 'warning').length,
      )
    },
    'a rule is explained': async () => {
      await wb.command('Customer Lens: Open the Rules Reference')
      // The build for the web has no preview of Markdown, so the page opens as text there.
      const page = target === 'web' ? '.tab[data-resource-name="README.md"]' : 'iframe.webview.ready'
      await wb.page.locator(page).first().waitFor({timeout: 30_000})
      await shot('rules')
    },
    'its own activation takes no more than 50 ms': async () => {
      const logs = join(server.dataDir, 'ud/logs')
      const own = readdirSync(logs, {recursive: true, encoding: 'utf8'}).filter((name) =>
        /customer.?lens.*\.log$/i.test(name),
      )
      const text = own.map((name) => readFileSync(join(logs, name), 'utf8')).join('\n')
      const [, milliseconds] = /Activated in ([\d.]+) ms/.exec(text) ?? []
      assert.ok(milliseconds !== undefined, `no log in ${own.join()} of ${existsSync(logs)}`)
      console.log(`      activation: ${milliseconds} ms`)
      assert.ok(Number(milliseconds) <= 50, `${milliseconds} ms`)
    },
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => target !== 'web' || !needsDisk.has(name)))
}

/** Files in the browser's memory cannot be changed from outside, and it writes no logs. */
const needsDisk = new Set([
  'a changed config takes effect without a restart',
  'its own activation takes no more than 50 ms',
])
