/** A fingerprint has two halves: the sentence with its rule, and the spot where it stands. */

export function joinHalves(sentence: string, spot: string): string {
  return `${sentence}.${spot}`
}

/** The half that moves with the sentence. */
export function sentenceOf(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.indexOf('.'))
}
