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

const strategy = [
  '# Strategy for couriers',
  '',
  'We interviewed twelve couriers in March. They told us that a handover takes nine minutes. '.repeat(3),
  '',
  '## Goals',
  '',
  'Our goal is a handover in three minutes, measured each week. Customers can plan a day without calling us. '.repeat(
    4,
  ),
  '',
  '## Launch',
  '',
  'The portal allows couriers to plan a day. This launch will drive adoption of the mobile app.',
  '',
  'In interviews, “it saves me an hour a day”, says a courier. Customers decide when a handover is done. '.repeat(
    4,
  ),
  '',
].join('\n')
const calm = 'Couriers plan a day in ten minutes. They know where each parcel is, and call when it rains.\n\n'

/** What the command line finds, by message: the editor must say the same. Hints are not in the Problems view. */
function findingsOf(folder, file, only) {
  const {findings} = resultOf(folder, file)
  const loud = findings.filter(({level}) => (only === undefined ? level !== 'hint' : level === only))
  return loud.map(({message}) => message)
}

function resultOf(folder, file) {
  const cli = join(import.meta.dirname, '../../dist/cli.cjs')
  const {stdout} = spawnSync(process.execPath, [cli, 'check', '--score', '--format', 'json', file], {
    cwd: folder,
    encoding: 'utf8',
  })
  return JSON.parse(stdout).files[0]
}

/** Writes the workspace; returns the files to open. */
export function prepare(folder) {
  writeFileSync(join(folder, 'customer-lens.yaml'), config)
  writeFileSync(join(folder, 'plan.md'), plan)
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, 'docs/other.md'), other)
  writeFileSync(join(folder, 'strategy.md'), strategy)
  mkdirSync(join(folder, 'archive'))
  for (let i = 0; i < 150; i++) writeFileSync(join(folder, `archive/${i}.md`), calm.repeat(100))
  return ['plan.md']
}

export const settings = {
  'editor.codeActionsOnSave': {'source.fixAll.customer-lens': 'explicit'},
  'editor.codeLens': true,
  'workbench.editor.enablePreview': false,
}

/** Each step by name; they run in this order, in one workbench. */
export function steps({wb, folder, target, shot, server}) {
  const onDisk = (file) => readFileSync(join(folder, file), 'utf8')
  const rows = (view) => wb.page.locator(`[id*="${view}"] .monaco-list-row, .pane-body .monaco-list-row`)
  const tab = (name) => wb.page.locator(`.tab[data-resource-name="${name}"]`).first()
  /** Index and band as the page in front shows them. */
  const standing = async () => {
    const text = await wb.webview().locator('.index').textContent()
    const [, index, band] = /^(\d+) of 100, ± (\d+)$/.exec(text ?? '') ?? []
    return {index, band}
  }
  /** Whatever a notification with such a text has said; returns what gives the list. */
  const progressOf = async (text) => {
    await wb.page.evaluate((text) => {
      window.said = []
      const look = () => {
        for (const one of document.querySelectorAll('.notification-toast, .statusbar-item'))
          if (one.textContent.includes(text) && window.said.at(-1) !== one.textContent)
            window.said.push(one.textContent)
      }
      new MutationObserver(look).observe(document.body, {childList: true, subtree: true, characterData: true})
    }, text)
    return () => wb.page.evaluate(() => window.said)
  }
  const isThereAfterReload = async () => {
    await tab('strategy.md').click()
    await wb.focusEditor()
    await wb.command('Customer Lens: Show the Report on This Document')
    await wb
      .webview()
      .locator('.index')
      .filter({hasText: /of 100/})
      .waitFor({timeout: 30_000})
    // The workbench in a browser writes down what is open every five seconds when it has nothing else to do.
    await wb.page.waitForTimeout(12_000)
    // With files to open in its address, the workbench would forget what was open.
    const address = new URL(wb.page.url())
    address.searchParams.delete('payload')
    await wb.page.goto(address.href)
    await wb.page.locator('.monaco-workbench').waitFor({timeout: 60_000})
    const report = wb.page.locator('.tab').filter({hasText: 'Report: strategy.md'}).first()
    return report.waitFor({timeout: 30_000}).then(
      () => true,
      () => false,
    )
  }
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
      await wb.page.keyboard.type('parcel lockers open sooner')
      const text = await wb.editorText()
      assert.match(text, /parcel lockers open sooner/)
      assert.doesNotMatch(text.split('parcel lockers open sooner')[0].slice(-20), /[«$]/)
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
      assert.match(lines[4], /parcel lockers open sooner/)
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
      const shown = await progressOf('checking documents')
      await wb.command('Customer Lens: Check Workspace')
      const row = wb.page.locator('.markers-panel .monaco-list-row').filter({hasText: 'other.md'})
      await row.first().waitFor({timeout: 60_000})
      await shot('workspace')
      const [first] = await shown()
      assert.match(first ?? '', /Customer Lens: checking documents/)
      const counts = (await shown()).flatMap((text) => /(\d+) \/ (\d+)/.exec(text)?.slice(1) ?? [])
      console.log(
        `      progress: ${counts.length / 2} steps seen, the last ${counts.slice(-2).join(' of ')}`,
      )
      assert.ok(counts.length >= 4, counts.join())
    },
    'the report opens beside the document and shows its index': async () => {
      // The build for the web has no search for files.
      await wb.command('Explorer: Focus on Folders View')
      const file = wb.page.locator('.explorer-folders-view .monaco-list-row').filter({hasText: 'strategy.md'})
      await file.first().dblclick()
      await tab('strategy.md').waitFor({timeout: 10_000})
      await wb.focusEditor()
      await wb.command('Customer Lens: Show the Report on This Document')
      const page = wb.webview()
      await page
        .locator('.index')
        .filter({hasText: /^\d+ of 100, ± \d+$/})
        .waitFor({timeout: 60_000})
      const {score} = resultOf(folder, 'strategy.md')
      assert.deepEqual(await standing(), {index: String(score.index), band: String(score.band)})
      await page.locator('details summary').filter({hasText: 'Why'}).first().click()
      await wb.page.waitForTimeout(500)
      await shot('report')
    },
    'a sentence of the report leads to its line': async () => {
      const place = wb.webview().locator('#documents .place').filter({hasText: 'line 11'}).first()
      await place.click()
      await wb.page
        .locator('.statusbar-item')
        .filter({hasText: /^Ln 11, Col 1/})
        .first()
        .waitFor({timeout: 15_000})
    },
    'the report follows edits and keeps its place': async () => {
      const page = wb.webview()
      const scrolled = () => page.locator('body').evaluate(() => window.scrollY)
      const before = await scrolled()
      await tab('strategy.md').click()
      await wb.gotoLine(11, 1)
      await wb.page.keyboard.type('We lock customers in with our platform. ')
      await page.locator('body').filter({hasText: 'We lock customers in'}).waitFor({timeout: 20_000})
      assert.ok((await page.locator('.overview details[open]').count()) > 0)
      // A sentence more moves the rest a little.
      const after = await scrolled()
      assert.ok(before > 200 && Math.abs(after - before) < 200, `from ${before} to ${after}`)
      await shot('report-edited')
    },
    'the lens and the status show the index': async () => {
      const {index, band} = await standing()
      await tab('strategy.md').click()
      await wb.gotoLine(1, 1)
      const lens = wb.page.locator('.codelens-decoration').filter({hasText: `index ${index} ± ${band}`})
      await lens.first().waitFor({timeout: 20_000})
      const status = wb.page.locator(
        '.statusbar-item[id*="languageStatus"], .statusbar-item[id*="status.languageStatus"]',
      )
      await status.first().hover()
      const item = wb.page.locator('.hover-language-status').filter({hasText: `Index: ${index} ± ${band}`})
      await item.first().waitFor({timeout: 15_000})
      await shot('status')
      await wb.page.keyboard.press('Escape')
    },
    'headings have lenses on demand': async () => {
      await tab('strategy.md').click()
      const lenses = wb.page.locator('.codelens-decoration')
      const before = await lenses.count()
      await wb.command('Customer Lens: Show or Hide the Counts at Each Heading')
      for (let i = 0; (await lenses.count()) <= before && i < 100; i++) await wb.page.waitForTimeout(200)
      assert.ok((await lenses.count()) > before)
      await shot('headings')
      await wb.command('Customer Lens: Show or Hide the Counts at Each Heading')
    },
    'the report follows the document in front': async () => {
      await tab('plan.md').click()
      const page = wb.webview()
      await page.locator('.index').filter({hasText: 'Not enough text'}).waitFor({timeout: 20_000})
      await wb.page.locator('.tab').filter({hasText: 'Report: plan.md'}).first().waitFor({timeout: 10_000})
      await shot('report-followed')
      const refused = () => wb.console.filter((line) => /Content Security Policy/i.test(line))
      assert.deepEqual(refused(), [])
      // Nothing was refused, and something would be.
      await page.locator('body').evaluate((body) => {
        body.insertAdjacentHTML('beforeend', '<img src="https://elsewhere.invalid/x.png" alt="">')
      })
      for (let i = 0; refused().length === 0 && i < 50; i++) await wb.page.waitForTimeout(100)
      assert.equal(refused().length, 1)
      await wb.page.locator('.tab').filter({hasText: 'Report: plan.md'}).first().click()
      await wb.page.keyboard.press('Control+w')
      await wb.page.locator('.tab').filter({hasText: 'Report:'}).waitFor({state: 'detached', timeout: 10_000})
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
    'a restarted server remarks again': async () => {
      await wb.command('Customer Lens: Restart the Language Server')
      await tab('strategy.md').click()
      await wb.squiggles('warning').first().waitFor({timeout: 20_000})
      await wb.gotoLine(1, 1)
      await wb.page.keyboard.type('We own the customer. ')
      await wb.squiggles('warning').nth(1).waitFor({timeout: 20_000})
    },
    'the report is there again after a reload': async () => {
      // The browser may drop what the workbench writes while the page goes, so it gets a second chance.
      if (!(await isThereAfterReload())) assert.ok(await isThereAfterReload(), 'no tab of the report')
      await wb
        .webview()
        .locator('.index')
        .filter({hasText: /of 100/})
        .waitFor({timeout: 60_000})
      await shot('report-again')
    },
    'its own activation takes no more than 50 ms': async () => {
      const logs = join(server.dataDir, 'ud/logs')
      const own = readdirSync(logs, {recursive: true, encoding: 'utf8'}).filter((name) =>
        /customer.?lens.*\.log$/i.test(name),
      )
      const text = own.map((name) => readFileSync(join(logs, name), 'utf8')).join('\n')
      // Once at the start and once after the reload: the least says what it takes, the other what else the machine was doing.
      const all = [...text.matchAll(/Activated in ([\d.]+) ms/g)].map(([, milliseconds]) =>
        Number(milliseconds),
      )
      assert.ok(all.length > 0, `no log in ${own.join()} of ${existsSync(logs)}`)
      console.log(`      activations: ${all.join(', ')} ms`)
      assert.ok(Math.min(...all) <= 50, `${all.join(', ')} ms`)
    },
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => target !== 'web' || !needsDisk.has(name)))
}

/** Files in the browser's memory cannot be changed from outside, and it writes no logs. */
const needsDisk = new Set([
  'a changed config takes effect without a restart',
  'its own activation takes no more than 50 ms',
  'the report is there again after a reload',
])
