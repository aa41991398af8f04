/** Asks about the findings of one document, one after the other. */

import type {Edit, Finding} from '../../engine/index.ts'
import {harmless} from '../screen.ts'
import type {Terminal} from '../world.ts'
import {type Answer, byHand, setAside, take} from './answers.ts'
import {most, type PageOptions, page} from './page.ts'
import type {Work} from './work.ts'

export interface Revised {
  readonly changed: number
  readonly ignored: number
  readonly skipped: number
  /** conflict: somebody else has written the file meanwhile. */
  readonly end: 'done' | 'next' | 'quit' | 'conflict'
}

type Step = 'changed' | 'ignored' | 'skipped'

export async function revise(
  path: string,
  work: Work,
  terminal: Terminal,
  write: (text: string) => void,
  options: PageOptions,
): Promise<Revised> {
  const steps: Step[] = []
  const ended = (end: Revised['end']): Revised => {
    const count = (step: Step) => steps.filter((one) => one === step).length
    return {changed: count('changed'), ignored: count('ignored'), skipped: count('skipped'), end}
  }
  for (let shown: Finding | undefined; ; ) {
    const finding = work.next()
    if (finding === undefined && steps.length === 0) return ended('done')
    if (finding !== undefined && shown !== finding)
      write(page(path, work.document().source, finding, work.left(), options))
    shown = finding
    // The last step of a document can be undone too.
    const prompt = finding === undefined ? 'That was all here. Enter goes on, u undoes: ' : '> '
    const key = (await terminal.ask(prompt))?.trim().toLowerCase()
    if (key === undefined || key === 'q') return ended('quit')
    if (finding === undefined && key === '') return ended('done')
    if (key === 'n') return ended('next')
    if (key === 'u') {
      const undone = work.undo()
      if ('trouble' in undone) write(`  ${undone.trouble}\n`)
      else {
        steps.pop()
        shown = undefined
      }
    } else if (finding !== undefined && key === 's') {
      work.skip()
      steps.push('skipped')
    } else if (finding !== undefined) {
      const answer = await answered(key, finding, work, terminal)
      if (answer === 'gone') return ended('quit')
      if (answer === undefined || answer === 'back') {
        write(answer === 'back' ? '  nothing changed\n' : `  ${help(finding)}\n`)
        continue
      }
      if (answer.edits.length === 0) {
        write('  no comment can stand here; skip it, or ignore the rule in the config\n')
        continue
      }
      const trouble = work.change(answer.edits)
      if (trouble !== undefined) {
        write(conflict(path, trouble, answer.edits))
        return ended('conflict')
      }
      steps.push(key === 'i' ? 'ignored' : 'changed')
    }
  }
}

/** What the writer typed is shown, so that it can be typed again. */
function conflict(path: string, trouble: string, edits: readonly Edit[]): string {
  const words = edits.map(({text}) => text).join(' … ')
  return `  ${harmless(path)} ${trouble.replace('; run again', '; it is read again')}\n  your words: ${harmless(words)}\n`
}

/** Undefined for a key that means nothing here. */
async function answered(
  key: string,
  finding: Finding,
  work: Work,
  terminal: Terminal,
): Promise<Answer | undefined> {
  const {source} = work.document()
  if (key === 'e') return byHand(finding, source, terminal)
  if (key === 'i') return setAside(finding, work.document(), terminal)
  const suggestion = /^[1-9]$/.test(key) ? finding.suggestions[Number(key) - 1] : undefined
  return suggestion && take(suggestion, source, terminal)
}

function help({suggestions}: Finding): string {
  const numbers = Math.min(suggestions.length, most)
  const take = numbers === 0 ? '' : numbers === 1 ? '1, ' : `1 to ${numbers}, `
  return `please answer ${take}e, s, i, u, n or q`
}
