/** The finite verb that goes with a subject: "be", third person singular, present → "is". */

import {verbForm} from './verbs.ts'

export interface Agreement {
  readonly person: 1 | 2 | 3
  readonly number: 'singular' | 'plural'
  readonly tense: 'present' | 'past'
}

export function agree(verbBase: string, {person, number, tense}: Agreement): string {
  const first = /^\S*/.exec(verbBase)?.[0] ?? ''
  const rest = verbBase.slice(first.length)
  const lower = first.toLowerCase()
  if (modals.has(lower)) return verbBase
  const singular = number === 'singular'
  if (lower === 'be') return (tense === 'past' ? was(person, singular) : is(person, singular)) + rest
  if (tense === 'past') return verbForm(verbBase, 'past')
  return singular && person === 3 ? verbForm(verbBase, 'third') : verbBase
}

const modals = new Set('can could may might must ought shall should will would'.split(' '))

function is(person: Agreement['person'], singular: boolean): string {
  if (!singular || person === 2) return 'are'
  return person === 1 ? 'am' : 'is'
}

function was(person: Agreement['person'], singular: boolean): string {
  return singular && person !== 2 ? 'was' : 'were'
}
