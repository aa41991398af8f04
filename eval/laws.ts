/** What must hold for every suggestion, whatever the document: the laws of issue "rewrites that a writer accepts". */

import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import {
  applyEdits,
  type CheckOptions,
  check,
  type Finding,
  type Format,
  fix,
  type Lens,
  readDocument,
  type Span,
  type Suggestion,
} from '../engine/index.ts'

export interface Breach {
  readonly law: string
  readonly rule: string
  readonly finding: string
  readonly suggestion: string
}

export interface Judged {
  readonly findings: number
  readonly suggestions: number
  readonly breaches: readonly Breach[]
}

/** No breach by itself: of two remarks that overlapped one had been left out, and now it can be seen. */
export const uncovers = 'another finding of the rule is uncovered'

export function judge(source: string, format: Format, lens: Lens, options: CheckOptions): Judged {
  const {findings} = check(readDocument(source, format), lens, options)
  const before = structureOf(source, format)
  const breaches: Breach[] = []
  let suggestions = 0
  for (const finding of findings)
    for (const suggestion of finding.suggestions) {
      suggestions++
      const laws = brokenBy(finding, suggestion)
      breaches.push(...laws.map((law) => breach(law, finding, suggestion)))
    }
  breaches.push(...idempotence())
  return {findings: findings.length, suggestions, breaches}

  function brokenBy(finding: Finding, suggestion: Suggestion): readonly string[] {
    const after = applyEdits(source, [suggestion])
    // A question in the text changes nothing yet, so the remark stands until it is answered.
    const isInsertion = suggestion.start === suggestion.end
    const stretch = {start: suggestion.start, end: suggestion.start + suggestion.text.length}
    const shift = suggestion.text.length - (suggestion.end - suggestion.start)
    const known = new Set(
      placesOf(finding.rule, findings)
        .filter(({start, end}) => end <= suggestion.start || start >= suggestion.end)
        .map(({start}) => (start < suggestion.start ? start : start + shift)),
    )
    const again = placesOf(finding.rule, check(readDocument(after, format), lens, options).findings).filter(
      ({start}) => !known.has(start),
    )
    return [
      ...(isSameStructure(before, structureOf(after, format), isInsertion)
        ? []
        : ['the structure of the document changes']),
      ...(!isInsertion && again.some(({start, end}) => start < stretch.end && end > stretch.start)
        ? ['the rule finds the rewritten words']
        : again.length > 0 && !isInsertion
          ? [uncovers]
          : []),
      ...slotLaws(suggestion),
      ...(isInsertion || wordsAreWell(after, stretch) || !wordsAreWell(source, suggestion)
        ? []
        : ['a word is doubled, missing or has the wrong article']),
      ...(suggestion.text === source.slice(suggestion.start, suggestion.end) ? ['nothing changes'] : []),
    ]
  }

  function idempotence(): readonly Breach[] {
    return ([['safe'], ['safe', 'review']] as const).flatMap((include) => {
      const once = fix(source, format, lens, options, include)
      const twice = fix(once.text, format, lens, options, include)
      return twice.applied === 0 && twice.text === once.text
        ? []
        : [{law: `fix (${include}) is not idempotent`, rule: '', finding: '', suggestion: ''}]
    })
  }
}

function breach(law: string, {rule, text}: Finding, suggestion: Suggestion): Breach {
  return {law, rule, finding: text, suggestion: `${suggestion.safety}: ${suggestion.text}`}
}

function placesOf(rule: string, findings: readonly Finding[]): readonly Span[] {
  return findings.filter((one) => one.rule === rule).flatMap((one) => one.places ?? [one])
}

function slotLaws({safety, text, slots = []}: Suggestion): readonly string[] {
  const isExact = slots.every(({start, end, name}) => text.slice(start, end) === `«${name}»`)
  return [
    ...(isExact ? [] : ['a slot is not where it is said to be']),
    ...((safety === 'fill') === slots.length > 0 ? [] : ['slots in a finished wording, or none in a fill']),
  ]
}

/** Only what cannot be right in any sentence: "the the", "an platform", two blanks in a row. */
function wordsAreWell(text: string, {start, end}: Span): boolean {
  const around = text.slice(Math.max(0, text.lastIndexOf('\n', start) + 1), end + 30).split('\n')[0] ?? ''
  const from = Math.max(0, start - 12 - Math.max(0, text.lastIndexOf('\n', start) + 1))
  const near = around.slice(from)
  return !(
    /\b(the|a|an|our|to|of|with|can|and|for|in)\s+\1\b/i.test(near) ||
    /(?<![\w'’.-])a [aeio](?!ne\b|nce\b|u)\w/.test(near) ||
    /(?<![\w'’.-])an [bcdfgjklmnpqrtvwyz][a-z]/.test(near) ||
    /[{}\uFDD0\uFDD1]/.test(text.slice(start, end)) ||
    /\S {2,}\S/.test(text.slice(start, end))
  )
}

/** The tree without its words. Plain text has none, and MDX is read as Markdown, before and after alike. */
function structureOf(source: string, format: Format): string {
  if (format === 'text') return String(source.split(/\n{2,}/).length)
  const tree = fromMarkdown(source, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  })
  return JSON.stringify(tree, (key, value: unknown) =>
    key === 'position' || key === 'value' || key === 'alt' ? undefined : value,
  ).replace(/(?:\{"type":"text"\},?)+/g, 'text,')
}

/** An insertion may add words behind a link; the tree of blocks, links and emphasis stays. */
function isSameStructure(before: string, after: string, isInsertion: boolean): boolean {
  const bare = (structure: string) => structure.replaceAll('text,', '').replaceAll(',]', ']')
  return isInsertion ? bare(after) === bare(before) : after === before
}
