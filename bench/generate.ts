/** A made-up company's documents, the same in every run: as many files and bytes as wanted, with all that Markdown has. */

import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type Random, random} from './random.ts'
import {sentence} from './sentences.ts'
import {words} from './words.ts'

export interface Plan {
  readonly files: number
  readonly megabytes: number
  readonly seed: number
}

/** Writes the files; lengths differ by a factor of ten, as they do in life. */
export function generate(folder: string, {files, megabytes, seed}: Plan): void {
  const chance = random(seed)
  const shares = Array.from({length: files}, () => 0.2 + 1.8 * chance.next())
  const all = shares.reduce((sum, share) => sum + share, 0)
  for (const [number, share] of shares.entries()) {
    const path = join(folder, chance.pick(areas), `${number}-${chance.pick(topics)}.md`)
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, generateText(chance, (share / all) * megabytes * 1e6))
  }
}

const areas = ['strategy', 'handbook', 'specs', 'plans', 'notes', 'support']
const topics = ['memo', 'onboarding', 'roadmap', 'okrs', 'travel', 'release', 'pricing', 'review', 'security']

export function generateText(chance: Random, bytes: number): string {
  let text = `---\ntitle: ${heading(chance)}\nauthor: ${chance.pick(words['person'] ?? [])}\n---\n\n# ${heading(chance)}\n`
  while (text.length < bytes) text += `\n${block(chance)}\n`
  return text
}

function block(chance: Random): string {
  const kind = chance.next()
  if (kind < 0.14) return `${'#'.repeat(chance.between(2, 4))} ${heading(chance)}`
  if (kind < 0.34) return bullets(chance)
  if (kind < 0.38) return table(chance)
  if (kind < 0.41) return code(chance)
  if (kind < 0.43) return wrap(paragraph(chance)).replace(/^/gm, '> ')
  if (kind < 0.45) return `<!-- ${sentence(chance)} -->`
  return chance.chance(0.5) ? wrap(paragraph(chance)) : paragraph(chance)
}

function paragraph(chance: Random): string {
  return Array.from({length: chance.between(1, 6)}, () => decorate(sentence(chance), chance)).join(' ')
}

/** Emphasis, code and links around single words, about one in each paragraph. */
function decorate(text: string, chance: Random): string {
  if (!chance.chance(0.3)) return text
  const parts = text.split(' ')
  const at = chance.between(0, parts.length - 1)
  const word = parts[at] ?? ''
  const forms = [`*${word}*`, `**${word}**`, `\`${word}\``, `[${word}](https://wiki.example/${at})`]
  parts[at] = chance.pick(forms)
  return parts.join(' ')
}

function heading(chance: Random): string {
  const name = (list: string) => chance.pick(words[list] ?? [])
  const text = chance.pick([
    `${name('quality')} ${name('things')}`,
    `how to ${name('verb')} a ${name('thing')}`,
  ])
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function bullets(chance: Random): string {
  const mark = chance.pick(['-', '*', '1.'])
  return Array.from({length: chance.between(2, 8)}, () => {
    const nested = chance.chance(0.15) ? `\n   ${mark} ${sentence(chance)}` : ''
    return `${mark} ${decorate(sentence(chance), chance)}${nested}`
  }).join('\n')
}

function table(chance: Random): string {
  const row = (cell: () => string) => `| ${cell()} | ${cell()} | ${cell()} |`
  const head = row(() => heading(chance))
  const body = Array.from({length: chance.between(2, 6)}, () => row(() => sentence(chance)))
  return [head, '|---|---|---:|', ...body].join('\n')
}

function code(chance: Random): string {
  const lines = Array.from(
    {length: chance.between(1, 8)},
    (_, at) => `  run --step ${at} "${heading(chance)}"`,
  )
  return `\`\`\`sh\n${lines.join('\n')}\n\`\`\``
}

function wrap(text: string): string {
  return text.replace(/(.{70,90}) /g, '$1\n')
}
