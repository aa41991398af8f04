/** A person at a terminal who answers line by line. */

import {createInterface} from 'node:readline'
import type {Terminal} from './world.ts'

/** A plain terminal gets no escape sequence at all; its lines are edited by the system that shows it. */
export function openTerminal(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  isPlain: boolean,
): Terminal {
  const canEdit = !isPlain && input.isTTY === true && output.isTTY === true
  const reader = createInterface({input, output, terminal: canEdit, historySize: 0})
  // Typed ahead, or piped in.
  const lines: string[] = []
  let isOpen = true
  let answer: ((line: string | undefined) => void) | undefined
  const settle = (line: string | undefined) => {
    answer?.(line)
    answer = undefined
  }
  reader.on('line', (line) => (answer === undefined ? lines.push(line) : settle(line)))
  reader.on('SIGINT', () => reader.close())
  reader.on('close', () => {
    isOpen = false
    settle(undefined)
  })
  return {
    canEdit,
    ask: (prompt, given = '') => {
      if (!isOpen) return Promise.resolve(lines.shift())
      reader.setPrompt(prompt)
      reader.prompt()
      if (canEdit && given !== '') reader.write(given)
      const known = lines.shift()
      return known === undefined ? new Promise((resolve) => (answer = resolve)) : Promise.resolve(known)
    },
    close: () => reader.close(),
  }
}
