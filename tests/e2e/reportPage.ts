/** Opens reports in a real browser: nothing injected, nothing fetched, axe silent, quick, usable by keyboard. Needs Chromium. */

import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import axe from 'axe-core'
import {type Browser, chromium, type Page} from 'playwright-core'
import {version} from '../../cli/version.ts'

const [shots] = process.argv.slice(2)
const root = join(import.meta.dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'customer-lens-page-'))
let passed = 0
let failed = 0

const browser = await chromium.launch({executablePath: chromiumPath(), args: ['--no-sandbox']})
try {
  await hostile(browser)
  await large(browser)
  await views(browser)
} finally {
  await browser.close()
  rmSync(scratch, {recursive: true, force: true})
}
console.log(`\nreport page in Chromium, Customer Lens ${version}\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function check(what: string, holds: boolean, detail = ''): void {
  if (holds) passed++
  else failed++
  console.log(`${holds ? '✓' : '×'} ${what}${detail === '' ? '' : ` (${detail})`}`)
}

function chromiumPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isThere)
  if (found === undefined) throw new Error(`no ${names.join(' or ')} on the PATH`)
  return found
}

function isThere(path: string): boolean {
  try {
    return readFileSync(path).length > 0
  } catch {
    return false
  }
}

/** The page of the documents in a folder, made by the built command line. */
function report(folder: string, ...args: readonly string[]): string {
  const out = join(scratch, `page-${passed}-${failed}.html`)
  execFileSync(process.execPath, [join(root, 'dist/cli.cjs'), 'report', folder, '-o', out, ...args], {
    cwd: root,
  })
  return out
}

async function open(browser: Browser, file: string, options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage(options)
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(pathToFileURL(file).href)
  return {page, requests, errors}
}

async function violations(page: Page): Promise<string> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const {axe: run} = globalThis as unknown as {axe: typeof axe}
    return (await run.run()).violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
  })
  return found.join('; ')
}

async function hostile(browser: Browser): Promise<void> {
  const folder = join(scratch, 'hostile"><script>alert(1)</script>')
  mkdirSync(folder, {recursive: true})
  const attack = `<script>alert('pwned')</script> <img src=x onerror="alert(2)"> </style></script> '"&lt; \u202Etxet \u05E9\u05DC\u05D5\u05DD \u2028`
  const text = readFileSync(join(root, 'examples/strategy-memo.md'), 'utf8')
  writeFileSync(
    join(folder, `a'"&<b>.md`),
    `---\nowner: <script>alert(3)</script>\n---\n\n${text}\n\nWe target ${attack} customers and lock customers in ${attack}.\n\n> "${attack}"\n>\n> Maria ${attack}\n`,
  )
  const {page, requests, errors} = await open(browser, report(folder))
  check('a hostile document runs nothing', errors.length === 0, errors.join('; '))
  check('nothing is fetched', requests.length === 1, requests.slice(1).join(' '))
  const count = (selector: string) => page.locator(selector).count()
  check(
    'no element comes from the document',
    (await count('script')) === 1 && (await count('img, b script, iframe')) === 0,
  )
  check('no handler in an attribute', (await count('[onerror], [onclick], [onload]')) === 0)
  check('the turning mark is shown, not obeyed', !(await page.content()).includes('\u202E'))
  check('axe finds nothing', (await violations(page)) === '', await violations(page))
  await page.close()
}

async function large(browser: Browser): Promise<void> {
  const folder = join(scratch, 'large')
  const texts = readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(root, 'examples', name), 'utf8'))
  for (let i = 0; i < 1000; i++) {
    mkdirSync(join(folder, `team-${i % 25}`), {recursive: true})
    writeFileSync(join(folder, `team-${i % 25}`, `${i}.md`), texts[i % texts.length] ?? '')
  }
  const file = report(folder)
  const megabytes = readFileSync(file).length / 1e6
  check('1,000 documents take at most 2 MB', megabytes <= 2, `${megabytes.toFixed(2)} MB`)
  const {page} = await open(browser, file)
  const paint = await page.evaluate<number>(
    `new Promise((done) => {
      const known = performance.getEntriesByName('first-contentful-paint')[0]
      if (known) done(known.startTime)
      else new PerformanceObserver((list) => done(list.getEntries()[0].startTime)).observe({type: 'paint', buffered: true})
    })`,
  )
  check('the first view stands in under a second', paint < 1000, `${Math.round(paint)} ms`)
  await page.close()
}

async function views(browser: Browser): Promise<void> {
  const file = shots === undefined ? report('examples') : report(resolve(shots, 'documents'))
  const {page, errors} = await open(browser, file, {viewport: {width: 1280, height: 800}})
  check('no error on the page', errors.length === 0, errors.join('; '))
  check('axe finds nothing in light', (await violations(page)) === '', await violations(page))
  const bottom = await page.evaluate<number>(
    "document.querySelector('.overview').getBoundingClientRect().bottom",
  )
  check('the summary fits one screen', bottom <= 800, `${Math.round(bottom)} px of 800`)
  await shoot(page, 'desktop')
  await keyboard(page)
  await page.emulateMedia({colorScheme: 'dark'})
  check('axe finds nothing in dark', (await violations(page)) === '', await violations(page))
  await shoot(page, 'dark')
  await page.emulateMedia({colorScheme: 'light'})
  await page.setViewportSize({width: 360, height: 740})
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth')
  check('nothing sticks out of a narrow screen', overflow <= 360, `${overflow} px of 360`)
  check('axe finds nothing on a narrow screen', (await violations(page)) === '', await violations(page))
  await shoot(page, 'narrow')
  await page.setViewportSize({width: 794, height: 1123})
  await page.emulateMedia({media: 'print'})
  check('the filters are not printed', !(await page.locator('#filters').isVisible()))
  await shoot(page, 'print')
  await page.close()
}

async function keyboard(page: Page): Promise<void> {
  await page.locator('#f-text').focus()
  await page.keyboard.type('no such document')
  const none = await page.locator('#f-count').textContent()
  check('the filter works by keyboard and says its count', none === '0 documents', none ?? '')
  await page.locator('#f-text').fill('')
  await page.locator('.overview summary').first().focus()
  await page.keyboard.press('Enter')
  const isOpen = (await page.locator('.overview details').first().getAttribute('open')) !== null
  check('a figure opens its sentences with the Enter key', isOpen)
  await page.keyboard.press('Enter')
  await page.locator('#h-moves ~ .wide a').first().click()
  const opened = await page.locator('.document[open]').count()
  check('a link to a document opens it', opened === 1)
}

async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  await page.evaluate('scrollTo(0, 0)')
  await page.screenshot({path: join(shots, `${name}.png`)})
  await page.screenshot({
    path: join(shots, `${name}-full.png`),
    fullPage: true,
    clip: {x: 0, y: 0, width: 1280, height: 4200},
  })
}
