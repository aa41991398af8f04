/** All about a rule: as an action, as a command for clients without one of their own, as Markdown for ours. */

import type {CodeAction} from 'vscode-languageserver'
import type {Example, Finding, Rule} from '../engine/index.ts'
import {pageOf, type Session} from './session.ts'

export const explainCommand = 'customer-lens.explain'

export function explainAction({rule}: Finding, session: Session): readonly CodeAction[] {
  const {client, words} = session
  const command =
    client.options.explainCommand ??
    (client.showsDocuments && pageOf(rule, session) !== undefined ? explainCommand : undefined)
  if (command === undefined || rule.startsWith('ignore/')) return []
  const title = words.explain(rule)
  return [{title, command: {title, command, arguments: [rule]}}]
}

/** Opens the page of a rule in the client. */
export async function showPage(rule: unknown, session: Session): Promise<void> {
  const uri = typeof rule === 'string' ? pageOf(rule, session) : undefined
  if (uri !== undefined) await session.connection.window.showDocument({uri, takeFocus: true})
}

export function ruleMarkdown(rule: Rule): string {
  const {id, summary, why, imagine, table = [], source = [], examples} = rule
  const exercise = imagine
    ? [[imagine.form, imagine.implication].filter(Boolean).join('. '), `**${imagine.question}**`]
    : []
  const rows = table.map(
    ({original, imagined, implication}) => `| ${original} | ${imagined ?? '–'} | ${implication ?? ''} |`,
  )
  return [
    `# ${id}`,
    summary,
    why.trim(),
    ...exercise,
    examples.map(exampleLines).join('\n'),
    rows.length > 0 ? ['| read | as | and imagine |', '|---|---|---|', ...rows].join('\n') : '',
    source.length > 0 ? `Source: ${source.join(', ')}` : '',
    `To leave one place alone:\n\n\`<!-- customer-lens-ignore-next ${id}: your reason -->\``,
    `To change its level, in \`customer-lens.yaml\`:\n\n\`rules: {${id}: "off"}\``,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** `We will <drive adoption>.` shows the found words in bold. */
export function exampleLines(example: Example): string {
  const note = example.note === undefined ? '' : ` (${example.note})`
  if ('good' in example) return `- ✓ ${marked(example.good)}${note}`
  return [
    `- ✗ ${marked(example.bad)}${note}`,
    ...(example.better === undefined ? [] : [`  - ✓ ${marked(example.better)}`]),
  ].join('\n')
}

export function marked(text: string): string {
  return text
    .replace(/(?<!\\)<(.*?)(?<!\\)>/gs, '**$1**')
    .replaceAll('\\<', '&lt;')
    .replace(/\s+/g, ' ')
    .trim()
}
