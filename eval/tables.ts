/** The figures in tables that people read. */

import {join} from 'node:path'
import {aligned} from '../bench/aligned.ts'
import {groupsOf} from '../engine/groups.ts'
import {type Figures, f1Interval, figuresOf, isFraming, type Share, share} from './figures.ts'
import type {Outcome} from './outcomes.ts'
import {textOf, type Unit} from './units.ts'

export function headline(outcomes: readonly Outcome[]): string {
  const figures = figuresOf(outcomes)
  return [
    `${figures.units} sentences, ${figures.framings} framings, ${figures.flagged} flagged`,
    `precision ${shown(figures.precision)}   recall ${shown(figures.recall)}   F1 ${shown(f1Interval(outcomes))}`,
    `recall with hints ${shown(figures.recallWithHints)}   inventory recall ${shown(figures.inventoryRecall)}`,
  ].join('\n')
}

/** A rule's precision over its findings, its recall over the sentences that the annotators put under it. */
export function byRule(outcomes: readonly Outcome[]): string {
  const rules = new Set(
    outcomes.flatMap(({unit, flags}) => [
      ...flags.map(({rule}) => rule),
      ...(isFraming(unit.label) ? unit.rules : []),
    ]),
  )
  const rows = [...rules].sort().map((rule) => {
    const flagged = outcomes.filter(({flags}) => flags.some((finding) => finding.rule === rule))
    const right = flagged.filter(({unit}) => isFraming(unit.label)).length
    const meant = outcomes.filter(({unit}) => unit.label === 'F' && unit.rules.includes(rule))
    const hit = meant.filter(({flags}) => flags.length > 0).length
    return [
      rule,
      `${right}/${flagged.length}`,
      shown(share(right, flagged.length)),
      `${hit}/${meant.length}`,
      shown(share(hit, meant.length)),
    ]
  })
  return aligned([['rule', 'right', 'precision', 'found', 'recall'], ...rows])
}

export function byGenre(outcomes: readonly Outcome[]): string {
  const groups = [...groupsOf(outcomes, ({profile}) => profile)].sort()
  const rows = groups.map(([profile, group]) => [profile, ...cells(figuresOf(group))])
  return aligned([['genre', 'sentences', 'framings', 'flagged', 'precision', 'recall', 'F1'], ...rows])
}

export function cells({units, framings, flagged, precision, recall, f1}: Figures): readonly string[] {
  return [String(units), String(framings), String(flagged), shown(precision), shown(recall), f1.toFixed(3)]
}

/** The missed and the wrong sentences. */
export function details(outcomes: readonly Outcome[], corpus: string): string {
  const missed = outcomes.filter(({unit, flags}) => unit.label === 'F' && flags.length === 0)
  const wrong = outcomes.filter(({unit, flags}) => !isFraming(unit.label) && flags.length > 0)
  return [
    ...missed.map(({unit, profile, hints}) => {
      const hinted = hints.length > 0 ? ` (hint ${hints.map(({rule}) => rule).join(', ')})` : ''
      return `MISSED ${unit.id} ${profile} ${unit.rules.join(', ')}${hinted} | ${sentenceOf(unit, corpus)}`
    }),
    ...wrong.map(({unit, profile, flags}) => {
      const said = flags.map(({rule, text}) => `${rule} “${flat(text)}”`).join(', ')
      return `WRONG ${unit.id} ${profile} ${unit.label} ${said} | ${sentenceOf(unit, corpus)}`
    }),
  ].join('\n')
}

export function sentenceOf(unit: Unit, corpus: string): string {
  return flat(textOf(join(corpus, unit.file)).slice(unit.start, unit.end)).slice(0, 220)
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** "0.79 [0.70, 0.86]" */
export function shown({value, low, high}: Share): string {
  return Number.isNaN(value) ? '–' : `${value.toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]`
}
