/** Real documents where there are some, a sample that is the same in every run; none elsewhere. */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

export interface RealDocument {
  readonly path: string
  readonly text: string
}

const folder = '../shared/corpus'

export const corpus: readonly RealDocument[] = existsSync(folder) ? sample(200) : []

function sample(count: number): readonly RealDocument[] {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.mdx?$/.test(path))
    .sort()
  const step = Math.max(1, Math.floor(paths.length / count))
  return paths
    .filter((_, i) => i % step === 0)
    .map((path) => ({path, text: readFileSync(join(folder, path), 'utf8')}))
}
