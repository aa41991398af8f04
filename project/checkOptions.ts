/** What the engine is told about one document. */

import type {CheckOptions} from '../engine/index.ts'
import type {Settings} from './project.ts'

/** `profile` is the one that somebody named for all documents, which says the last word. */
export function checkOptionsOf(
  path: string,
  {levels, resolved}: Settings,
  profile: string | undefined,
): CheckOptions {
  const chosen = profile ?? resolved.profile?.value
  return {
    path,
    levels,
    requireReason: resolved.requireReason,
    ...(chosen === undefined ? {} : {profile: chosen}),
    ...(resolved.youMeans ? {youMeans: resolved.youMeans.value} : {}),
  }
}
