/** What a gap (`..3`) may run over. */

/** A gap stays within what these set apart. */
export function endsGap(word: string): boolean {
  return word.length === 1 && '.;:!?()'.includes(word)
}

/** A comma or hyphen costs nothing: "drive, and keep, adoption". */
export function isCounted(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word)
}
