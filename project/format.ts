/** Which reader a file gets, by the end of its name. */

import type {Format} from '../engine/index.ts'

const byExtension: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'mdx',
  '.txt': 'text',
}

/** Undefined for files that are checked only when somebody names them. */
export function knownFormat(path: string): Format | undefined {
  return byExtension[/\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? '']
}

export function formatOf(path: string): Format {
  return knownFormat(path) ?? 'text'
}
