/** The page of the report, about one open document. Its code is loaded when somebody asks for it. */

import manifest from '../package.json' with {type: 'json'}
import {rulesHash} from '../project/rulesHash.ts'
import type {Checkup} from './checks.ts'
import type {Session} from './session.ts'

/** Null for a document that is not checked. */
export async function reportOn(
  checkup: Checkup,
  nonce: string,
  {scores}: Pick<Session, 'scores'>,
): Promise<string | null> {
  const {state, all, document, lens, options} = checkup
  if (state !== 'checked') return null
  const {page, toDocument} = await import('../report/index.ts')
  const {signalSet} = await scores.scoring()
  const score = await scores.now(checkup)
  if (score === undefined) return null
  const {path} = options
  const {weights, words} = signalSet.model
  const data = {
    title: path.slice(path.lastIndexOf('/') + 1),
    version: manifest.version,
    rules: await rulesHash([signalSet.ruleSet, lens.ruleSet]),
    weights,
    leastWords: words,
    documents: [toDocument(path, '', document.source, {checked: all, score}, signalSet)],
  }
  return page(data, {nonce})
}
