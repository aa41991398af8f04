/** A short name for the rules in use: results with the same hash come from the same rules. */

import type {RuleSet} from '../engine/index.ts'

/** The bundled rules carry theirs, so that a start need not read them all for it. */
export async function rulesHash(ruleSets: readonly RuleSet[]): Promise<string> {
  const distinct = [...new Set(ruleSets)]
  const [only, ...others] = distinct
  if (only?.hash !== undefined && others.length === 0) return only.hash
  const {createHash} = await import('node:crypto')
  const texts = distinct.map((ruleSet) => ruleSet.hash ?? JSON.stringify(ruleSet))
  return createHash('sha256')
    .update([...new Set(texts)].sort().join('\n'))
    .digest('hex')
    .slice(0, 16)
}
