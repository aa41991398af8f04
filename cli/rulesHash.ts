/** A short name for the rules in use: results with the same hash come from the same rules. */

import {createHash} from 'node:crypto'
import type {RuleSet} from '../engine/index.ts'

/** Worked out only when asked for. */
export function rulesHash(ruleSets: readonly RuleSet[]): () => string {
  return () => {
    const texts = [...new Set(ruleSets)].map((ruleSet) => JSON.stringify(ruleSet))
    return createHash('sha256')
      .update([...new Set(texts)].sort().join('\n'))
      .digest('hex')
      .slice(0, 16)
  }
}
