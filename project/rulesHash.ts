/** A short name for the rules in use: results with the same hash come from the same rules. */

import type {RuleSet} from '../engine/index.ts'

/** The bundled rules carry theirs, so that a start need not read them all for it. */
export async function rulesHash(ruleSets: readonly RuleSet[]): Promise<string> {
  const distinct = [...new Set(ruleSets)]
  const [only, ...others] = distinct
  if (only?.hash !== undefined && others.length === 0) return only.hash
  const texts = distinct.map((ruleSet) => ruleSet.hash ?? JSON.stringify(ruleSet))
  const bytes = new TextEncoder().encode([...new Set(texts)].sort().join('\n'))
  // Of the web and of Node, because a server in a browser asks too.
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
