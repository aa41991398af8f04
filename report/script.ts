/**
 * The filters, the way from a link to a closed document, and in an editor the way from a sentence to its line. Without it the
 * page still shows everything. Runs in the browser.
 */

export const script = `
const $ = (id) => document.getElementById(id)
const rows = [...document.querySelectorAll('.document')]
function filter() {
  const text = $('f-text').value.toLowerCase(), genre = $('f-genre').value, level = $('f-level').value
  const most = $('f-most').value === '' ? Infinity : Number($('f-most').value)
  let shown = 0
  for (const row of rows) {
    const fits = row.querySelector('.path').textContent.toLowerCase().includes(text) &&
      (genre === '' || row.dataset.genre === genre) && (level === '' || row.dataset.level === level) &&
      Number(row.dataset.index) <= most
    row.hidden = !fits
    if (fits) shown++
  }
  $('f-count').textContent = shown + (shown === 1 ? ' document' : ' documents')
}
$('filters')?.addEventListener('input', filter)
$('filters')?.addEventListener('submit', (event) => event.preventDefault())
function open() {
  const place = $(location.hash.slice(1))
  if (place && place.classList.contains('document')) { place.open = true; place.hidden = false; place.scrollIntoView() }
}
addEventListener('hashchange', open)
open()
const editor = globalThis.acquireVsCodeApi?.()
if (editor !== undefined) {
  const title = document.title, opened = [...document.querySelectorAll('details')]
  const before = editor.getState()
  if (before?.title === title) {
    opened.forEach((one, i) => { one.open = before.opened[i] ?? one.open })
    scrollTo(0, before.scroll)
  }
  const keep = () => editor.setState({title, opened: opened.map((one) => one.open), scroll: scrollY})
  addEventListener('scroll', keep)
  addEventListener('toggle', keep, true)
  for (const place of document.querySelectorAll('.place')) { place.role = 'link'; place.tabIndex = 0 }
  const follow = (event) => {
    if (event.target.closest('a, summary')) return
    const place = event.target.closest('.place') ?? event.target.closest('.sentences li')?.querySelector('.place')
    const line = /\\d+$/.exec(place?.textContent ?? '')
    if (line) editor.postMessage({line: Number(line[0])})
  }
  addEventListener('click', follow)
  addEventListener('keydown', (event) => { if (event.key === 'Enter') follow(event) })
}
addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('.overview details, #h-moves ~ * details')) one.open = true })
`
