/** Ignore comments: `<!-- customer-lens-ignore-next conquest/captive: we quote the contract -->`. */

import {didYouMean} from './data/didYouMean.ts'
import type {Comment, Document, Span} from './document.ts'
import type {Finding} from './finding.ts'

/** What one ignore comment covers. */
interface Ignore extends Span {
  readonly comment: Comment
  /** Rules or packs; empty for all. */
  readonly rules: readonly string[]
  readonly reason: string
}

export interface Ignored {
  readonly kept: readonly Finding[]
  readonly suppressed: readonly Finding[]
  /** Trouble with the comments themselves: unknown rules, nothing to ignore, no reason. */
  readonly remarks: readonly Finding[]
}

export function applyIgnores(
  findings: readonly Finding[],
  document: Document,
  known: readonly string[],
  requireReason: boolean,
): Ignored {
  const ignores = readIgnores(document)
  if (ignores.length === 0) return {kept: findings, suppressed: [], remarks: []}
  const used = new Set<Ignore>()
  const suppressed: Finding[] = []
  const kept = findings.flatMap((finding): readonly Finding[] => {
    const left = (finding.places ?? [finding]).filter((place) => !covers(place, finding))
    if (left.length > 0) return [withPlaces(finding, left, document.source)]
    suppressed.push(finding)
    return []
  })
  return {
    kept,
    suppressed,
    remarks: ignores.flatMap((ignore) => remarksOn(ignore, used.has(ignore), known, requireReason, document)),
  }

  function covers(place: Span, finding: Finding): boolean {
    const ignore = ignores.find(
      ({start, end, rules}) =>
        place.start >= start &&
        place.start < end &&
        (rules.length === 0 || rules.includes(finding.rule) || rules.includes(finding.pack)),
    )
    if (ignore) used.add(ignore)
    return ignore !== undefined
  }
}

function withPlaces(finding: Finding, left: readonly Span[], source: string): Finding {
  const first = left[0]
  if (finding.places === undefined || first === undefined || left.length === finding.places.length)
    return finding
  const {places: _, ...rest} = finding
  const moved = {...rest, start: first.start, end: first.end, text: source.slice(first.start, first.end)}
  return left.length > 1 ? {...moved, places: left} : moved
}

const shape =
  /^customer-lens-(ignore-next|ignore-start|ignore-end|ignore-file|ignore)(?![\w-])\s*([^:]*?)\s*(?::\s*([\s\S]*))?$/

function readIgnores(document: Document): readonly Ignore[] {
  const found: Ignore[] = []
  const open: Ignore[] = []
  for (const comment of document.comments) {
    const parts = shape.exec(comment.text)
    if (!parts) continue
    const [, kind, names = '', reason = ''] = parts
    const rules = names.split(/[\s,]+/).filter((name) => name !== '')
    const ignore = (start: number, end: number): Ignore => ({
      comment,
      rules,
      reason: reason.trim(),
      start,
      end,
    })
    if (kind === 'ignore-file') found.push(ignore(0, document.source.length))
    else if (kind === 'ignore') found.push(ignore(...lineAround(comment, document.source)))
    else if (kind === 'ignore-next') found.push(ignore(...blockAfter(comment, document)))
    else if (kind === 'ignore-start') open.push(ignore(comment.end, document.source.length))
    else {
      const start = open.pop()
      if (start) found.push({...start, end: comment.start})
    }
  }
  return [...found, ...open]
}

function lineAround({start, end}: Span, source: string): readonly [number, number] {
  const from = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  const rest = /[\r\n]/.exec(source.slice(end, end + 10_000))
  return [from, rest ? end + rest.index : source.length]
}

function blockAfter({end}: Span, {blocks, source}: Document): readonly [number, number] {
  // The comment may stand in the paragraph whose next line it is about.
  const inside = blocks.find((block) => block.start < end && block.end > end)
  if (inside) return [end, inside.end]
  const next = blocks.find((block) => block.start >= end)
  return next ? [next.start, next.end] : [end, source.length]
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
