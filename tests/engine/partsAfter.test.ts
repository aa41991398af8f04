/** After a change only some parts are worked out anew; the result is that of working out all. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Inputs, inputsOf} from '../../engine/score/inputs.ts'
import {normsOf} from '../../engine/score/norms.ts'
import {partsAfter, partsOf} from '../../engine/score/parts.ts'
import {formsOf} from '../../engine/signals/subjects.ts'
import {example, scored, signalLens, signalSet} from './scored.ts'

const {model, signals: known} = signalSet
const weakVerbs = formsOf(model.voice.weakVerbs, signalLens)
const norms = normsOf([{profile: 'strategy', confidence: 1}], model)

test.each(['strategy-memo', 'launch-plan', 'okrs', 'pricing-paper'])('%s', (name) => {
  const {checked, score} = scored(example(name))
  const inputs = inputsOf(checked.words, 60, checked.findings, score.signals, known, model, weakVerbs)
  if (norms === undefined) throw new Error('no norms')
  const before = partsOf(inputs, norms, model)
  const less: readonly Partial<Inputs>[] = [
    {customer: inputs.customer + 3},
    {evidence: inputs.evidence.slice(1)},
    {metrics: inputs.metrics.slice(1)},
    {needs: inputs.needs.slice(2)},
    {inSight: inputs.inSight.slice(2)},
    {seats: inputs.seats.slice(1)},
    {silos: inputs.silos + 1},
    {findings: inputs.findings.slice(1)},
  ]
  fc.assert(
    fc.property(fc.subarray([...less]), (some) => {
      const changed = Object.assign({}, ...some) as Partial<Inputs>
      expect(partsAfter(changed, before, inputs, norms, model)).toEqual(
        partsOf({...inputs, ...changed}, norms, model),
      )
    }),
    {numRuns: 60, seed: 3},
  )
})
