/** Names that differ in case only: where case does not count they are one file, elsewhere they are two. */

import {statSync} from 'node:fs'

/** The first name of each file stays. Only names that are alike cost a look at the disk. */
export function onceEach<Named extends {readonly absolute: string}>(
  targets: readonly Named[],
): readonly Named[] {
  const alike = new Map<string, number>()
  for (const {absolute} of targets) alike.set(folded(absolute), (alike.get(folded(absolute)) ?? 0) + 1)
  if (alike.size === targets.length) return targets
  const seen = new Set<string>()
  return targets.filter(({absolute}) => {
    const file = alike.get(folded(absolute)) === 1 ? undefined : identity(absolute)
    const isNew = file === undefined || !seen.has(file)
    if (file !== undefined) seen.add(file)
    return isNew
  })
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** Undefined for a file that cannot be asked; reading it says why. */
function identity(path: string): string | undefined {
  try {
    const {dev, ino} = statSync(path, {bigint: true})
    return ino === 0n ? undefined : `${dev} ${ino}`
  } catch {
    return undefined
  }
}
