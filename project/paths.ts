/** Paths as people write them: relative to where they stand, with forward slashes. */

import {isAbsolute, relative, resolve} from 'node:path'

export function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

/** Absolute, with forward slashes. */
export function absolute(cwd: string, path: string): string {
  return slashed(resolve(cwd, path))
}

/** `docs/a.md`, `../base.yaml`; absolute where there is no way from here. */
export function display(cwd: string, path: string): string {
  const short = relative(cwd, path)
  return slashed(short === '' ? '.' : isAbsolute(short) ? path : short)
}
