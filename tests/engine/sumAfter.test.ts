/** After a change only some parts are worked out anew; the result is that of working out all. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Inputs, inputsOf} from '../../engine/score/inputs.ts'
import {normsOf} from '../../engine/score/norms.ts'
import {partsOf, sumAfter, sumOf} from '../../engine/score/parts.ts'
import {example, scored, signalSet} from './scored.ts'

const {model, signals: known} = signalSet
const norms = normsOf([{profile: 'strategy', confidence: 1}], model)

test.each(['strategy-memo', 'launch-plan', 'okrs', 'pricing-paper'])('%s', (name) => {
  const {checked, score} = scored(example(name))
  const inputs = inputsOf(checked.words, 60, checked.findings, score.signals, known, model)
  if (norms === undefined) throw new Error('no norms')
  const before = partsOf(inputs, norms, model)
  const less: readonly Partial<Inputs>[] = [
    {evidence: inputs.evidence.slice(1)},
    {metrics: inputs.metrics.slice(1)},
    {times: {...inputs.times, 'voice/needs': 0}},
    {times: {...inputs.times, 'voice/named': (inputs.times['voice/named'] ?? 0) / 2}},
    {seats: inputs.seats.slice(1)},
    {silos: inputs.silos + 1},
    {findings: inputs.findings.slice(1)},
  ]
  fc.assert(
    fc.property(fc.subarray([...less]), (some) => {
      const changed = Object.assign({}, ...some) as Partial<Inputs>
      const after = partsOf({...inputs, ...changed}, norms, model)
      expect(sumAfter(changed, before, inputs, norms, model)).toBe(sumOf(after))
    }),
    {numRuns: 60, seed: 3},
  )
})
