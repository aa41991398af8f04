/** The words of the page for names in the data. */

import type {Effort, Maturity, PartName} from '../engine/index.ts'

export const partWords: Readonly<Record<PartName, string>> = {
  voice: 'Voice',
  framing: 'Framing',
  proof: 'Proof',
  measures: 'Measures',
  order: 'Order and seats',
}

export const partQuestions: Readonly<Record<PartName, string>> = {
  voice:
    'Do the words speak of customers, what they need and how we know, or of our channels and our workings?',
  framing: 'How rarely are customers spoken of as something to capture, push or own?',
  proof: 'What evidence is there: interviews, numbers, quotations, decisions?',
  measures: 'Is success counted as a result for customers?',
  order: 'In which order do customers come, and do they have a seat?',
}

export const levelWords: Readonly<Record<Maturity['level'], string>> = {
  none: 'not enough evidence',
  'customer-focus': 'customer focus',
  'customer-centric': 'customer centric',
  'customer-led': 'customer led',
}

export const levels = ['customer-led', 'customer-centric', 'customer-focus', 'none'] as const

export const effortWords: Readonly<Record<Effort, string>> = {
  reword: 'reword sentences',
  think: 'think again about a goal or metric',
  ask: 'ask customers, or find what is known',
}

export const silentWords: Readonly<Record<string, string>> = {
  'few words': 'not enough text',
  genre: 'a kind of document without an index',
  'few signals': 'nothing to go by',
}

export const strengthWords = ['named', 'intended', 'practised', 'proved'] as const

/** `proof/hollow-claim` → "hollow claim" */
export function shortName(id: string): string {
  return id.replace(/^[^/]*\//, '').replaceAll('-', ' ')
}

export function points(value: number): string {
  return value.toFixed(1)
}

export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`
}
