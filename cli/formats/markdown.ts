/** A page for a pull request: what came, what went, how to go on. Short enough for a comment, whatever the run. */

import {counted, grouped} from '../../project/counted.ts'
import type {PlacedFinding} from '../results.ts'
import {bestOf, byPlace, type InFile} from './best.ts'
import type {Format, Outcome, RuleInfo} from './formats.ts'
import {inMarkdown} from './inMarkdown.ts'
import {wayOut} from './wayOut.ts'

interface Item extends InFile {
  /** The sentence around, with the words in bold. */
  readonly quote: string
}

export function markdown(): Format {
  const loud = bestOf<Item>(15)
  const hints = bestOf<Item>(15)
  const tallies = new Map<string, number>()
  let rules: readonly RuleInfo[] = []
  let hasPast = false
  return {
    begin: (run) => {
      rules = run.ruleInfo
      hasPast = run.hasPast
      return ''
    },
    file: ({path, findings}, lines) => {
      for (const finding of findings) {
        const item = {path, finding, quote: quoteOf(finding, lines.line(finding.line))}
        if (finding.level === 'hint') hints.add(item)
        else loud.add(item)
        tallies.set(finding.rule, (tallies.get(finding.rule) ?? 0) + 1)
      }
      return ''
    },
    end: (outcome) => {
      const shown = loud.list().toSorted(byPlace)
      const rest = loud.count() - shown.length
      return [
        '<!-- customer-lens -->\n',
        `### Customer Lens: ${title(loud.count(), outcome, hasPast)}\n\n`,
        verdict(outcome),
        table(outcome, hasPast),
        ...byFile(shown),
        rest > 0 ? `…and ${counted(rest, 'finding')} more in the full report.\n\n` : '',
        folded(`${counted(hints.count(), 'hint')} to think about`, hintLines(hints.list(), hints.count())),
        folded('Why these remarks', reasons(shown, rules)),
        folded('How to go on', shown.length === 0 ? '' : wayOn),
      ].join('')
    },
  }
}

function title(loud: number, {gone = 0, summary}: Outcome, hasPast: boolean): string {
  const what =
    loud === 0 ? `no ${hasPast ? 'new ' : ''}findings` : counted(loud, hasPast ? 'new finding' : 'finding')
  const parts = [what, ...(gone > 0 ? [`${grouped(gone)} gone`] : [])]
  return `${parts.join(', ')} in ${counted(summary.files, 'document')}`
}

function verdict({failures}: Outcome): string {
  if (failures.length === 0) return ''
  return `**The check fails:** ${failures.map(inMarkdown).join('; ')}.\n\n`
}

function table({summary, gone, since}: Outcome, hasPast: boolean): string {
  const {error, warning, info, hint, baselined, ignored} = summary
  const rows: readonly (readonly [string, number | undefined])[] = [
    [hasPast ? 'new errors' : 'errors', error || undefined],
    [hasPast ? 'new warnings' : 'warnings', warning],
    [hasPast ? 'new remarks' : 'remarks', info],
    [hasPast ? 'new hints' : 'hints', hint],
    ['gone since the baseline', gone],
    ['still in the baseline', baselined],
    ['outside of this change', since?.elsewhere],
    ['set aside by comments', ignored],
  ]
  const filled = rows.filter(([, count]) => count !== undefined)
  return `| ${filled.map(([name]) => name).join(' | ')} |\n|${' --: |'.repeat(filled.length)}\n| ${filled.map(([, count]) => grouped(count ?? 0)).join(' | ')} |\n\n`
}

function byFile(items: readonly Item[]): readonly string[] {
  const paths = [...new Set(items.map(({path}) => path))]
  return paths.map((path) => {
    const own = items.filter((item) => item.path === path).map(entry)
    return `**${inMarkdown(path)}**\n\n${own.join('')}\n`
  })
}

function entry({finding, quote}: Item): string {
  const {line, level, message, rule, suggestions} = finding
  const [best] = suggestions
  const way =
    best === undefined
      ? ''
      : `  → ${inMarkdown(wayOut(best))}${best.safety === 'fill' ? ' *(fill in the «gaps»)*' : ''}\n`
  return `- line ${line}, ${level === 'info' ? 'remark' : level}: ${inMarkdown(message)} \`${rule}\`\n  > ${quote}\n\n${way}`
}

function quoteOf(
  {start, end}: PlacedFinding,
  {text, start: from}: {readonly text: string; readonly start: number},
): string {
  const before = text
    .slice(Math.max(0, start - from - around), start - from)
    .replace(start - from > around ? /^\S*\s/ : /^/, '')
  const inside = text.slice(start - from, Math.min(end - from, start - from + 200))
  const isLong = end - from + around < text.length
  const after = text.slice(end - from, end - from + around).replace(isLong ? /\s\S*$/ : /$/, '')
  const head = start - from > around ? '…' : ''
  const tail = isLong ? '…' : ''
  const lead = before.replace(/^[\s>*+#-]+|^\d+[.)]\s+/, '')
  return `${head}${inMarkdown(lead)}<b>${inMarkdown(inside)}</b>${inMarkdown(after)}${tail}`
}

/** Characters of the sentence that are shown on each side. */
const around = 90

function hintLines(hints: readonly Item[], count: number): string {
  const lines = hints.map(({path, finding: {line, text, exercise, message}}) => {
    const what =
      exercise?.imagined === undefined
        ? message
        : `${exercise.original} → ${exercise.imagined}${exercise.count > 1 ? ` (${exercise.count} times)` : ''}`
    return `- ${inMarkdown(path)}, line ${line}: ${inMarkdown(what === '' ? text : what)}\n`
  })
  const rest = count - hints.length
  return lines.join('') + (rest > 0 ? `- …and ${grouped(rest)} more\n` : '')
}

function reasons(items: readonly Item[], rules: readonly RuleInfo[]): string {
  const used = new Set(items.map(({finding}) => finding.rule))
  return rules
    .filter(({id}) => used.has(id))
    .map(
      ({id, summary, why}) =>
        `- \`${id}\`: ${inMarkdown(summary)} ${inMarkdown(why.trim().replace(/\s+/g, ' '))}\n`,
    )
    .join('')
}

const wayOn = `- \`npx customer-lens explain RULE\` tells more about a rule, with examples.
- \`npx customer-lens fix\` applies the suggestions that need no reading.
- Is a sentence right as it is? Say so above it: \`<!-- customer-lens-ignore-next RULE: the reason -->\`
- Not now? \`npx customer-lens baseline update --reason "…"\` sets it aside for the whole team.
`

function folded(summary: string, body: string): string {
  return body === '' ? '' : `<details><summary>${summary}</summary>\n\n${body}\n</details>\n\n`
}
