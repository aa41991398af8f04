/** Who answers for a document: `owner` in its front matter, else CODEOWNERS. Teams and roles, not those who wrote. */

import {readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import ignore from 'ignore'
import {slashed} from '../../project/paths.ts'

export type OwnerOf = (absolute: string, source: string) => string

export function ownersIn(cwd: string): OwnerOf {
  const found = codeOwners(cwd)
  return (absolute, source) => inFrontMatter(source) ?? found?.(absolute) ?? ''
}

function inFrontMatter(source: string): string | undefined {
  const [, matter] = /^\uFEFF?(?:---|\+\+\+)\r?\n([\s\S]*?)\r?\n(?:---|\+\+\+)/.exec(source) ?? []
  const [, owner] = /^owner\s*[:=]\s*["']?([^"'\r\n]+)/m.exec(matter ?? '') ?? []
  return owner?.trim()
}

const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS']

/** Looks upwards, as git does; the last line that fits decides. */
function codeOwners(cwd: string): ((absolute: string) => string | undefined) | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const place of places) {
      const text = textOf(join(folder, place))
      if (text !== undefined) return ownersBy(text, folder)
    }
    if (dirname(folder) === folder) return undefined
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function ownersBy(text: string, root: string): (absolute: string) => string | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '' && !/^\^?\[/.test(line))
    .map((line) => {
      const [pattern = '', ...owners] = line.split(/(?<!\\)\s+/)
      return {fits: ignore().add(pattern), owners: owners.join(' ')}
    })
  return (absolute) => {
    const path = slashed(relative(root, absolute))
    if (path === '' || path.startsWith('..')) return undefined
    return lines.findLast(({fits}) => fits.ignores(path))?.owners
  }
}
