/** The documents that are measured: generated ones or a folder of real ones, whole, in part or in copies. */

import {cpSync, mkdirSync, readdirSync, statSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {random} from './random.ts'

export interface Corpus {
  readonly folder: string
  readonly files: number
  readonly megabytes: number
}

export function corpusOf(folder: string): Corpus {
  const paths = markdownFiles(folder)
  return {folder, files: paths.length, megabytes: megabytesOf(paths)}
}

/** Copies about so many megabytes of it, files drawn by chance but in every run the same. */
export function subset(from: string, to: string, megabytes: number): Corpus {
  const {next} = random(7)
  const drawn = markdownFiles(from)
    .map((path) => ({path, rank: next()}))
    .toSorted((a, b) => a.rank - b.rank)
  let left = megabytes * 1e6
  for (const {path} of drawn) {
    const {size} = statSync(path)
    if (size > left * 1.1) continue
    left -= size
    copy(path, join(to, relative(from, path)))
    if (left <= 0) break
  }
  return corpusOf(to)
}

/** As many copies of the whole, side by side. */
export function copies(from: string, to: string, count: number): Corpus {
  for (let i = 0; i < count; i++)
    for (const path of markdownFiles(from)) copy(path, join(to, String(i), relative(from, path)))
  return corpusOf(to)
}

export function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8', withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function megabytesOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), {recursive: true})
  cpSync(from, to)
}
