/** One line of JSON a document, each as in the `files` of the JSON format. */

import type {Format} from './formats.ts'

export function ndjson(): Format {
  return {begin: () => '', file: (result) => `${JSON.stringify(result)}\n`, end: () => ''}
}
