/** What the trigger scan takes for a word: runs of letters and digits, the "n" of "n't" set apart. */

/** The words that a scan sees in a lower-case text: "don't" is "do" and "t", "p&l" is "p" and "l". */
export function scannedWords(text: string): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isWordCode(text.charCodeAt(at))) continue
    const end = wordEnd(text, at, text.length)
    const word = text.slice(at, beforeNot(text, at, end))
    if (word !== '') found.push(word)
    at = end
  }
  return found
}

function wordEnd(text: string, at: number, end: number): number {
  let to = at
  while (to < end && isWordCode(text.charCodeAt(to))) to++
  return to
}

/** ASCII letters and digits, and from À on what is neither punctuation nor symbol nor picture. */
export function isWordCode(code: number): boolean {
  if (code < 128) return asciiWord[code] === 1
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  return (
    code >= 0x2c00 && code < 0xd800 && (code < 0x2e00 || code > 0x2e7f) && (code < 0x3000 || code > 0x303f)
  )
}

const asciiWord = Uint8Array.from({length: 128}, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
)

/** The "n" of "don't" belongs to "n't": the end of "do", where the word ends in such an "n". */
export function beforeNot(text: string, start: number, end: number): number {
  const isNot =
    isApostrophe(text.charCodeAt(end)) &&
    (text.charCodeAt(end - 1) | 32) === 110 &&
    (text.charCodeAt(end + 1) | 32) === 116 &&
    !isWordCode(text.charCodeAt(end + 2))
  return isNot ? Math.max(start, end - 1) : end
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}
