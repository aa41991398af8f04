/** How much we say: findings for each 1,000 words of prose, repository by repository. */

import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {aligned} from '../bench/aligned.ts'
import type {Lens} from '../engine/index.ts'
import {checkFile} from './outcomes.ts'

export function noiseByRepo(corpus: string, lens: Lens): string {
  const repos = readdirSync(corpus, {withFileTypes: true}).filter((entry) => entry.isDirectory())
  const rows = repos.map(({name}) => {
    const checked = filesBelow(corpus, name).map((file) => checkFile(file, corpus, lens))
    const words = checked.reduce((sum, one) => sum + one.words, 0)
    const loud = checked.reduce(
      (sum, one) => sum + one.findings.filter(({level}) => level !== 'hint').length,
      0,
    )
    const hints = checked.reduce((sum, one) => sum + one.findings.length, 0) - loud
    return [
      name,
      String(checked.length),
      String(words),
      String(loud),
      per1000(loud, words),
      per1000(hints, words),
    ]
  })
  const head = ['repository', 'files', 'words', 'findings', 'per 1,000 words', 'hints per 1,000 words']
  return aligned([head, ...rows.filter(([, files]) => files !== '0')])
}

function filesBelow(corpus: string, repo: string): readonly string[] {
  return readdirSync(join(corpus, repo), {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.(?:mdx?|txt|feature)$/.test(path))
    .sort()
    .map((path) => `${repo}/${path.replaceAll('\\', '/')}`)
}

function per1000(count: number, words: number): string {
  return words === 0 ? '–' : ((1000 * count) / words).toFixed(2)
}
