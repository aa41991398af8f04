/** URIs of the client and the paths that config and rules are found by. */

import {URI} from 'vscode-uri'
import {slashed} from '../project/paths.ts'

/** Absolute, with forward slashes. `untitled:Untitled-1` has only its name, so it counts as a file of `folder`. */
export function pathOf(uri: string, folder = ''): string {
  const parsed = URI.parse(uri)
  if (parsed.scheme === 'file') return slashed(parsed.fsPath)
  return parsed.path.startsWith('/') ? parsed.path : `${folder}/${parsed.path}`
}

/** The URI of a path: in the same file system as `like`, which may be none of a disk. */
export function uriOf(path: string, like: string): string {
  const parsed = URI.parse(like)
  if (parsed.scheme === 'file' || !parsed.path.startsWith('/')) return URI.file(path).toString()
  return parsed.with({path, query: '', fragment: ''}).toString()
}

/** `docs/plan.md` for a path in the folder; undefined outside. */
export function within(folder: string, path: string): string | undefined {
  const start = folder.endsWith('/') ? folder : `${folder}/`
  return path.startsWith(start) ? path.slice(start.length) : undefined
}
