/** The closest known word, as the end of an error message: `, did you mean "level"?` */

export function didYouMean(given: string, known: readonly string[]): string {
  let best = ''
  let lowest = Math.max(2, Math.floor(given.length / 3)) + 1
  for (const word of known) {
    const distance = editDistance(given.toLowerCase(), word.toLowerCase())
    if (distance < lowest) [best, lowest] = [word, distance]
  }
  return best === '' ? '' : `, did you mean "${best}"?`
}

/** Damerau–Levenshtein over adjacent swaps: "levle" is one step from "level". */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({length: b.length + 1}, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    ;[before, row] = [row, next]
  }
  return row.at(-1) ?? 0
}
