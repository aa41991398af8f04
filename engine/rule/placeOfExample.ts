/** Where an example's text stands in its rule file. */

import {readData} from '../data/readData.ts'
import type {Span} from '../document.ts'
import type {ExampleFailure} from './examples.ts'
import {ruleSchema} from './schema.ts'

export function placeOfExample(text: string, {example, key}: ExampleFailure): Span {
  return readData(text, '', ruleSchema).place(['examples', example, key])
}
