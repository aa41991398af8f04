/** Everything a rule file says, as a page to read. */

import type {Example, Rule} from '../engine/index.ts'

export function explainRule(rule: Rule): string {
  return [
    `${rule.id}\n${rule.summary}\n`,
    paragraph('Level', levels(rule)),
    paragraph('Why', rule.why),
    paragraph('Imagine', imagine(rule)),
    paragraph('Source', rule.source?.join(', ')),
    paragraph('Was called', rule.was?.join(', ')),
    `Examples\n${rule.examples.map(example).join('\n')}`,
    `To ignore it once, put this above the paragraph:\n  <!-- customer-lens-ignore-next ${rule.id}: your reason -->\nTo change its level, in customer-lens.yaml:\n  rules: { ${rule.id}: off }\n`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function paragraph(title: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `${title}\n${indented(text)}\n`
}

function levels({level, levels: special = {}}: Rule): string {
  const others = Object.entries(special).map(([place, one]) => `${one} in ${place}`)
  return [level, ...others].join(', ')
}

function imagine({imagine: exercise, table = []}: Rule): string {
  const rows = table.map(({original, imagined}) =>
    imagined === undefined ? original : `${original} → ${imagined}`,
  )
  const own = [exercise?.form, exercise?.implication, exercise?.question].filter((part) => part !== undefined)
  return [...own, ...rows].join('\n')
}

function example(one: Example): string {
  const lines =
    'good' in one
      ? [`good    ${inline(one.good)}`]
      : [`bad     ${inline(one.bad)}`, ...(one.better === undefined ? [] : [`better  ${inline(one.better)}`])]
  const note = one.note === undefined ? [] : [`        (${one.note})`]
  return [...lines, ...note].map((line) => `  ${line}\n`).join('')
}

function inline(text: string): string {
  return text.trimEnd().replaceAll('\n', '\n          ')
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '  ')
}
