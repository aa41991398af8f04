/** Ignore comments: `<!-- customer-lens-ignore-next conquest/captive: we quote the contract -->`. */

import {didYouMean} from './data/didYouMean.ts'
import type {Comment, Document, Span} from './document.ts'
import type {Finding} from './finding.ts'
import {coverOf} from './ignoreCover.ts'
import {linesOf} from './lines.ts'
import type {Rule, RuleSet} from './rule/rule.ts'

/** What one ignore comment covers. */
export interface Ignore extends Span {
  readonly comment: Comment
  /** Rules or packs; empty for all. */
  readonly rules: readonly string[]
  readonly reason: string
}

export interface Ignores {
  /** True for a place that a comment sets aside for the rule; the comment then has its use. */
  readonly covers: (place: Span, rule: Rule) => boolean
  /** What the comment says that covers it; empty where it says nothing. */
  readonly reasonFor: (finding: Finding) => string
  /** Trouble with the comments themselves, once all places have been asked for: unknown rules, nothing to ignore, no reason. */
  readonly remarks: () => readonly Finding[]
}

export function readIgnores(document: Document, ruleSet: RuleSet, requireReason: boolean): Ignores {
  const ignores = ignoresIn(document)
  if (ignores.length === 0) return {covers: () => false, reasonFor: () => '', remarks: () => []}
  const used = new Set<Comment>()
  const cover = coverOf(ignores)
  return {
    covers: ({start}, {id, was = [], pack}) => {
      const found = cover(start, [id, ...was, pack])
      for (const {comment} of found) used.add(comment)
      return found.length > 0
    },
    reasonFor: ({start, rule, pack}) => {
      const was = ruleSet.rules.find(({id}) => id === rule)?.was ?? []
      return cover(start, [rule, ...was, pack]).find(({reason}) => reason !== '')?.reason ?? ''
    },
    remarks: () => {
      const known = knownNames(ruleSet)
      return ignores.flatMap((ignore) =>
        remarksOn(ignore, used.has(ignore.comment), known, requireReason, document),
      )
    },
  }
}

function knownNames({rules, packs}: RuleSet): readonly string[] {
  return [...rules.flatMap(({id, was}) => [id, ...(was ?? [])]), ...Object.keys(packs)]
}

const shape =
  /^customer-lens-(ignore-next|ignore-start|ignore-end|ignore-file|ignore)(?![\w-])([^:]*)(?::([\s\S]*))?$/

function ignoresIn(document: Document): readonly Ignore[] {
  const found: Ignore[] = []
  const open: Ignore[] = []
  const lineAround = linesOf(document.source)
  for (const comment of document.comments) {
    const parts = shape.exec(comment.text)
    if (!parts) continue
    const [, kind, names = '', reason = ''] = parts
    const rules = names.split(/[\s,]+/).filter((name) => name !== '')
    const ignore = ({start, end}: Span): Ignore => ({comment, rules, reason: reason.trim(), start, end})
    if (kind === 'ignore-file') found.push(ignore({start: 0, end: document.source.length}))
    else if (kind === 'ignore') found.push(ignore(lineAround(comment)))
    else if (kind === 'ignore-next') found.push(ignore(blockAfter(comment, document)))
    else if (kind === 'ignore-start') open.push(ignore({start: comment.end, end: document.source.length}))
    else {
      const start = open.pop()
      if (start) found.push({...start, end: comment.start})
    }
  }
  return [...found, ...open]
}

function blockAfter({end}: Span, {blocks, source}: Document): Span {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) < end) low = middle + 1
    else high = middle
  }
  // The comment may stand in the paragraph whose next line it is about.
  const around = blocks[low - 1]
  if (around !== undefined && around.end > end) return {start: end, end: around.end}
  const next = blocks[low]
  return next ? {start: next.start, end: next.end} : {start: end, end: source.length}
}

function remarksOn(
  {comment, rules, reason}: Ignore,
  used: boolean,
  known: readonly string[],
  requireReason: boolean,
  {source}: Document,
): readonly Finding[] {
  const remark = (rule: string, message: string): Finding => ({
    rule: `ignore/${rule}`,
    pack: 'ignore',
    level: 'warning',
    confidence: 1,
    start: comment.start,
    end: comment.end,
    text: source.slice(comment.start, comment.end),
    message,
    suggestions: [],
  })
  const remarks = rules
    .filter((name) => !known.includes(name))
    .map((name) =>
      remark(
        'unknown-rule',
        `There is no rule "${name}"${didYouMean(name, known)}`.replace(/([^?])$/, '$1.'),
      ),
    )
  if (!used && remarks.length === 0)
    remarks.push(remark('unused', 'This comment ignores nothing here any more. You can delete it.'))
  if (requireReason && reason === '')
    remarks.push(remark('no-reason', 'Please say why, after a colon: "customer-lens-ignore …: reason".'))
  return remarks
}
