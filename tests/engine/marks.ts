/** `We <lock> them in` becomes the plain sentence, and ranges become marks again, so that a test reads like the text. */

export interface Range {
  readonly start: number
  readonly end: number
}

export function withoutMarks(marked: string): string {
  return marked.replaceAll(/[<>]/g, '')
}

export function withMarks(text: string, ranges: readonly Range[]): string {
  let marked = ''
  let done = 0
  for (const {start, end} of ranges) {
    marked += `${text.slice(done, start)}<${text.slice(start, end)}>`
    done = end
  }
  return marked + text.slice(done)
}
