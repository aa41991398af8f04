/** The catalogue of all rules, `rules/README.md`: made from the rule files, so that it cannot say anything else. */

import type {Rule, RuleSet} from '../engine/index.ts'

export function catalogue({packs, rules}: RuleSet): string {
  const parts = Object.entries(packs).map(([pack, {title, about}]) => {
    const own = rules.filter((rule) => rule.pack === pack)
    return [`## ${title}`, about.trim(), table(own), ...own.map(page)].join('\n\n')
  })
  const count = `${rules.length} rules in ${Object.keys(packs).length} packs.`
  return [marker, '# Rules', `${count} CONTRIBUTING.md shows how to add one.`, ...parts]
    .join('\n\n')
    .concat('\n')
}

// The catalogue quotes what the rules find, so it is the one Markdown file of ours that is not linted.
const marker =
  '<!-- Made by "npm run generate" from the YAML files in this folder: edit those. -->\n' +
  '<!-- customer-lens-ignore-file: quotes what the rules find -->'

function table(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({id, level, levels, summary}) =>
      `| [\`${id}\`](#${anchor(id)}) | ${levelText(level, levels)} | ${cell(summary)} |`,
  )
  return ['| rule | level | finds |', '|---|---|---|', ...rows].join('\n')
}

function levelText(level: string, levels: Rule['levels']): string {
  return [level, ...Object.entries(levels ?? {}).map(([where, other]) => `${other} in ${where}`)].join(', ')
}

function page(rule: Rule): string {
  const {id, summary, why, source, imagine} = rule
  return [
    `### ${id}`,
    summary,
    why.trim(),
    imagine
      ? `*Imagine:* ${[imagine.form, imagine.implication].filter(Boolean).join('. ')} **${imagine.question}**`
      : '',
    examples(rule),
    source ? `Source: ${source.join(', ')}` : '',
    rule.table ? substitutions(rule.table) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function examples({examples: all}: Rule): string {
  const lines = all.flatMap((example) =>
    'bad' in example
      ? [`- ✗ ${marked(example.bad)}`, ...(example.better ? [`  - ✓ ${marked(example.better)}`] : [])]
      : [`- ✓ ${marked(example.good)}${example.note ? ` (${example.note})` : ''}`],
  )
  return lines.join('\n')
}

/** `We will <drive adoption>.` shows the found words in bold. */
function marked(text: string): string {
  return text
    .replace(/(?<!\\)<(.*?)(?<!\\)>/gs, '**$1**')
    .replaceAll('\\<', '&lt;')
    .replace(/\s+/g, ' ')
    .trim()
}

function substitutions(rows: NonNullable<Rule['table']>): string {
  const lines = rows.map(
    ({original, imagined, status, implication, question}) =>
      `| ${cell(original)} | ${status === 'N' ? '–' : cell(imagined ?? '–')} | ${cell(implication ?? '')} | ${cell(question ?? '')} |`,
  )
  return ['| read | as | and imagine | ask |', '|---|---|---|---|', ...lines].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()
}

function anchor(id: string): string {
  return id.replaceAll('/', '')
}
