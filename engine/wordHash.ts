/** The hash by which the trigger scan finds a word; it is worked out letter by letter while scanning. */

const bits = 16
export const slotCount = 1 << bits
const mask = slotCount - 1

export function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i))
  return slotOf(hash)
}

/** Letters beyond ASCII all count the same: "Š" and "š" differ in more than the bit that "S" and "s" differ in. */
export function mix(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code < 128 ? code | 32 : 128)) | 0
}

/** The bucket of a mixed word. */
export function slotOf(hash: number): number {
  return (hash ^ (hash >>> bits)) & mask
}
