/** A suggestion on one line. An insertion shows that the sentence stays: "… («Who are they?»)". */

import type {Suggestion} from '../../engine/index.ts'

export function wayOut({start, end, text}: Suggestion): string {
  return start === end ? `…${text}` : text
}
