/** The filters and the way from a link to a closed document; without it the page still shows everything. Runs in the browser. */

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
$('filters').addEventListener('input', filter)
$('filters').addEventListener('submit', (event) => event.preventDefault())
function open() {
  const place = $(location.hash.slice(1))
  if (place && place.classList.contains('document')) { place.open = true; place.hidden = false; place.scrollIntoView() }
}
addEventListener('hashchange', open)
open()
addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('.overview details, #h-moves ~ * details')) one.open = true })
`
