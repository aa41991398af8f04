/** How unlikely it is that one reading follows another, in the spirit of -log(probability). What is not named costs `rare`. */

import {codeOf, type Reading, readings} from './readings.ts'

/** Cost of reading `right` right after `left`; adverbs and negations between them are skipped by the caller. */
export function adjacencyCost(left: number, right: number): number {
  table ??= readTable()
  return table[left * readings.length + right] ?? rare
}

const rare = 5

/** One row for each reading on the left; "*" spreads a named group of rows. */
const rows = `
start: determiner 0.2, possessive 0.2, adjective 0.6, noun 0.5, mass 0.3, plural 0.2, name 0.2, number 0.4, subject 0.1, object 4, relative 0.6, imperative 0.7, gerund 0.8, participle 1.5, preposition 0.4, subordinator 0.3, to 0.9, be 1.2, have 1.5, do 0.5, bareBe 1.2, bareHave 1.5, modal 0.9, past 1.8, singular 2.5, present 5, base 6, conjunction 0.9, comma 1.5, stop 0.3, adverb 0.5, negation 0.8
stop: determiner 0.2, possessive 0.2, adjective 0.6, noun 0.5, mass 0.3, plural 0.2, name 0.3, number 0.3, subject 0.1, object 3, relative 0.6, imperative 0.7, gerund 0.8, participle 1.2, preposition 0.4, subordinator 0.4, to 0.9, be 1.4, have 1.5, do 0.8, bareBe 2, bareHave 2, modal 1.2, past 1.8, singular 2, present 2.5, base 3, conjunction 0.5, comma 0.5, stop 0.1, adverb 0.5, negation 0.6
comma: determiner 0.3, possessive 0.3, adjective 0.5, noun 0.6, mass 0.4, plural 0.4, name 0.3, number 0.5, subject 0.3, object 2, relative 0.5, imperative 0.8, gerund 0.8, participle 1, preposition 0.5, subordinator 0.5, to 0.8, be 1, have 1, do 1.2, bareBe 1.5, bareHave 1.5, modal 1, past 1, singular 1, present 1, base 1, conjunction 0.1, comma 2, stop 0.8, adverb 0.5, negation 0.6
conjunction: determiner 0.3, possessive 0.3, adjective 0.4, noun 0.5, mass 0.4, plural 0.4, name 0.4, number 0.4, subject 0.3, object 1.2, relative 0.7, imperative 0.6, gerund 0.6, participle 0.8, preposition 0.5, subordinator 0.5, to 0.5, be 0.7, have 0.7, do 0.9, bareBe 0.8, bareHave 0.9, modal 0.7, past 0.5, singular 0.5, present 0.5, base 0.5, conjunction 1.5, comma 2, stop 2, adverb 0.5, negation 0.5
subordinator: determiner 0.1, possessive 0.1, adjective 0.5, noun 0.7, mass 0.4, plural 0.2, name 0.3, number 0.4, subject 0, object 3, relative 1, imperative 3, gerund 0.7, participle 0.9, preposition 0.6, subordinator 1, to 0.6, be 1.5, have 2.5, do 0.8, modal 1.5, past 4, singular 3.5, present 4, conjunction 2, comma 1.2, stop 1.2, adverb 0.5, negation 0.9
relative: determiner 0.5, possessive 0.5, adjective 0.8, noun 0.8, mass 0.7, plural 0.4, name 0.6, number 0.8, subject 0.1, object 4, be 0.2, have 0.3, do 0.4, modal 0.2, past 0.3, singular 0.3, present 0.4, to 0.8, gerund 2.5, preposition 1.5, relative 3, comma 1, stop 1, conjunction 2, adverb 0.5, negation 3

determiner: determiner 2.5, possessive 2, adjective 0.3, noun 0.2, mass 0.5, plural 0.3, name 0.5, number 0.4, gerund 2.5, participle 2.5, preposition 3, conjunction 3, comma 3, stop 2.5, adverb 0.9, subject 4, object 4, relative 4
possessive genitive: adjective 0.3, noun 0.2, mass 0.3, plural 0.2, name 0.5, number 0.7, gerund 1, participle 2, adverb 1, genitive 4, preposition 4, conjunction 4, comma 3.5, stop 3
adjective: adjective 0.7, noun 0.2, mass 0.3, plural 0.2, name 0.5, number 2, gerund 2, participle 2.5, preposition 0.8, to 0.7, conjunction 0.8, comma 0.8, stop 0.5, subordinator 1, relative 1.8, determiner 3, possessive 3, subject 2.5, object 3, be 2, have 2.5, do 2.5, modal 2, past 2.5, singular 3, present 3.5, adverb 1.2, negation 2, genitive 3, imperative 6
number: adjective 0.5, noun 0.9, mass 0.7, plural 0.1, name 0.6, number 0.5, preposition 0.4, to 0.8, conjunction 0.6, comma 0.6, stop 0.4, subordinator 1.2, relative 1.5, determiner 2.5, subject 2.5, be 0.8, have 1, do 1.5, modal 0.8, past 1, singular 1.5, present 1.2, gerund 2, participle 1.5, adverb 1, negation 2, genitive 2, imperative 5

noun: noun 0.7, mass 0.7, plural 0.5, name 1.2, number 1, adjective 2.5, genitive 0, be 0.1, have 0.3, do 0.5, modal 0.1, singular 0.5, past 0.5, present 1.5, participle 1.2, gerund 1.5, preposition 0.2, to 0.6, conjunction 0.4, comma 0.4, stop 0.2, subordinator 0.6, relative 0.4, determiner 2.2, possessive 2.8, subject 1, object 4, adverb 0.6, negation 1.2, imperative 7, base 7, bareBe 3, bareHave 3
mass: noun 0.9, mass 0.9, plural 0.6, name 1.5, number 1, adjective 2.3, genitive 0.2, be 0.1, have 0.3, do 0.5, modal 0.1, singular 0.5, past 0.5, present 1.5, participle 1.2, gerund 1.5, preposition 0.2, to 0.6, conjunction 0.4, comma 0.4, stop 0.2, subordinator 0.6, relative 0.4, determiner 2.2, possessive 2.8, subject 1, object 4, adverb 0.6, negation 1.2, imperative 7, base 7, bareBe 3, bareHave 3
plural: noun 2, mass 2, plural 1.9, name 2.2, number 1.6, adjective 2.3, genitive 0.2, be 0.1, have 0.2, do 0.3, modal 0.1, singular 1.5, past 0.4, present 0.4, participle 1, gerund 1.2, preposition 0.2, to 0.5, conjunction 0.4, comma 0.4, stop 0.2, subordinator 0.6, relative 0.3, determiner 2.2, possessive 2.8, subject 0.9, object 4, adverb 0.6, negation 1.2, imperative 7, base 7, bareBe 3, bareHave 3
name: noun 0.5, mass 0.7, plural 0.5, name 0.1, number 0.5, adjective 2, genitive 0, be 0.1, have 0.3, do 0.5, modal 0.1, singular 0.4, past 0.4, present 1.2, participle 1.2, gerund 1.5, preposition 0.3, to 0.6, conjunction 0.4, comma 0.4, stop 0.2, subordinator 0.7, relative 0.5, determiner 2.5, possessive 3, subject 1.5, object 4, adverb 0.7, negation 1.2, imperative 7, base 7, bareBe 3, bareHave 3
subject: be 0, have 0.1, do 0.1, modal 0, present 0.1, singular 0.1, past 0.1, bareBe 3, noun 5, mass 5, plural 4.5, name 4, adjective 3.5, number 3, determiner 3.5, possessive 4, participle 3, gerund 3, preposition 1.8, to 2.2, conjunction 1.5, comma 1.8, stop 1.2, relative 1, subordinator 2, subject 2.5, adverb 0.4, negation 2, genitive 3.5, base 4, imperative 7
object: preposition 0.3, to 0.4, base 0.7, bareBe 1, bareHave 1, stop 0.2, comma 0.3, conjunction 0.3, determiner 0.8, possessive 0.8, adjective 0.8, noun 1.8, mass 1.4, plural 1.3, name 1.5, number 1, adverb 0.4, subordinator 0.4, relative 0.6, gerund 0.9, participle 1.2, genitive 1.5, subject 1.5, be 3, have 3, modal 3, past 3, present 3.5, singular 3.5

base imperative: determiner 0.1, possessive 0.1, object 0, plural 0.3, mass 0.5, noun 1.2, name 0.5, adjective 0.5, number 0.5, preposition 0.4, to 0.5, conjunction 0.8, comma 0.8, stop 0.5, subordinator 0.5, relative 0.5, subject 1, gerund 0.6, participle 1.4, adverb 0.5, base 4, negation 2
present singular past: determiner 0.1, possessive 0.1, object 0, plural 0.3, mass 0.5, noun 1.6, name 0.4, adjective 0.5, number 0.5, preposition 0.3, to 0.4, conjunction 1.3, comma 0.8, stop 0.6, subordinator 0.5, relative 0.5, subject 0.7, gerund 0.6, participle 1.4, adverb 0.5, base 4, negation 2
gerund: determiner 0.2, possessive 0.2, object 0.2, plural 0.4, mass 0.6, noun 1.2, name 0.5, adjective 0.6, number 0.6, preposition 0.4, to 0.5, conjunction 0.7, comma 0.7, stop 0.4, subordinator 0.6, relative 0.6, subject 1.5, be 0.5, have 1, do 1.2, modal 0.6, singular 1.4, past 1.6, present 2.5, gerund 2.5, participle 1.5, adverb 0.5
participle: preposition 0.1, to 0.3, stop 0.3, comma 0.5, conjunction 0.5, determiner 0.5, possessive 0.5, object 0.5, plural 0.9, mass 1.1, noun 1.8, name 0.8, adjective 0.9, number 0.7, subordinator 0.4, relative 0.6, subject 1, gerund 1.2, adverb 0.4, be 1.5, have 2, modal 1.5, past 2.5, singular 3, present 3, participle 2.5
modal: base 0, bareBe 0, bareHave 0, negation 0.2, subject 0.3, adverb 0.3, determiner 2, possessive 2, plural 2.5, noun 3, name 2, mass 3, comma 2, stop 1.5, conjunction 2
be: participle 0.2, gerund 0.2, adjective 0.2, determiner 0.1, possessive 0.2, number 0.5, preposition 0.4, to 0.4, noun 1, mass 0.6, plural 0.6, name 0.6, bareBe 0.2, relative 0.4, subordinator 0.4, subject 0.4, object 1, comma 0.9, stop 0.7, conjunction 1.2, adverb 0.4, negation 0.2
bareBe: participle 0.1, gerund 0.2, adjective 0.2, determiner 0.2, possessive 0.3, number 0.5, preposition 0.4, to 0.5, noun 1, mass 0.7, plural 0.7, name 0.7, bareBe 0.1, relative 0.6, subordinator 0.6, object 1, comma 1, stop 0.8, conjunction 1, adverb 0.4
have bareHave: participle 0, bareBe 0, determiner 0.1, possessive 0.2, number 0.3, adjective 0.5, noun 1.3, plural 0.4, mass 0.5, name 0.5, to 0.2, object 0.4, subject 0.5, preposition 1.5, relative 1, negation 0.2, adverb 0.4, comma 1.5, stop 1, gerund 2, base 4, bareHave 4, past 3
do: base 0, bareHave 0, bareBe 0.5, negation 0.1, subject 0.1, determiner 0.3, possessive 0.4, plural 0.4, name 0.5, noun 1.2, mass 0.9, object 0.3, adjective 0.8, adverb 0.5, stop 0.8, comma 1, preposition 1.2, relative 1, number 1
to: base 0, bareBe 0, bareHave 0, adverb 0.4, do 1, conjunction 2, negation 2, comma 3, stop 1.5
preposition: determiner 0.1, possessive 0.1, adjective 0.4, noun 0.6, mass 0.2, plural 0.2, name 0.1, number 0.2, object 0, relative 0.4, gerund 0.4, bareHave 1, bareBe 1, preposition 1.4, subordinator 1.2, adverb 0.9, stop 0.9, comma 1.2, conjunction 1.6, to 1.5, subject 2.5, participle 3, be 2.5, modal 3, base 6, present 6, singular 4.5, past 4.5, imperative 6, negation 2
adverb negation: noun 3
`

let table: Float64Array | undefined

function readTable(): Float64Array {
  const costs = new Float64Array(readings.length * readings.length).fill(rare)
  for (const line of rows.split('\n')) {
    const colon = line.indexOf(': ')
    if (colon < 0) continue
    const cells = line
      .slice(colon + 2)
      .split(', ')
      .map(readCell)
    for (const left of line.slice(0, colon).split(' '))
      for (const [right, cost] of cells) costs[code(left) * readings.length + right] = cost
  }
  return costs
}

function readCell(text: string): readonly [number, number] {
  const [name = '', cost = '0'] = text.split(' ')
  return [code(name), Number(cost)]
}

function code(name: string): number {
  return codeOf[name as Reading] ?? 0
}
