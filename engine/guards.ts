/** The guards of the taxonomy (G1-G18): reasons, shared by all rules, why a match is fine after all. */

import {builtIns} from './builtIns.ts'
import type {Lens} from './compile.ts'
import {type Candidate, holds} from './conditions.ts'
import type {Context} from './context.ts'
import type {Counts} from './counts.ts'
import type {Condition, Exception, Guard} from './rule/rule.ts'
import type {Search} from './searches.ts'

/** The first exception that clears the match, in words for `explain`; undefined when the match stands. */
export function clearedBy(
  search: Search,
  candidate: Candidate,
  context: Context,
  lens: Lens,
  counts: Counts,
): string | undefined {
  for (const guard of lens.guards.values())
    if (guard.everyRule && !search.rule.despite?.includes(guard.name) && guardHolds(guard)) return guard.name
  for (const exception of search.unless) if (exceptionHolds(exception)) return describe(exception)
  for (const need of search.needs) if (!holds(need, candidate, lens, counts)) return `needs ${describe(need)}`
  return undefined

  function exceptionHolds(exception: Exception): boolean {
    if (typeof exception !== 'string') return holds(exception, candidate, lens, counts)
    const guard = lens.guards.get(exception)
    return guard ? guardHolds(guard) : holds(asCondition(exception), candidate, lens, counts)
  }

  function guardHolds(guard: Guard): boolean {
    if (guard.profiles?.includes(context.profile)) return true
    if (guard.builtIn && builtIns[guard.builtIn](candidate, lens, context)) return true
    return guard.unless?.some((condition) => holds(condition, candidate, lens, counts)) ?? false
  }
}

function asCondition(pattern: string): Condition {
  return {in: 'sentence', any: [pattern]}
}

function describe(exception: Exception): string {
  if (typeof exception === 'string') return exception
  return `${exception.any.join(' or ')} (${exception.in})`
}
