/** A short name for a text: 64 bits as 16 hexadecimal digits. Tells sentences apart; keeps no secret. */

export function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  return hex(mixed(a, b)) + hex(mixed(b, a))
}

/** The last step of MurmurHash3, fed with both halves. */
function mixed(one: number, other: number): number {
  const first = Math.imul(one ^ (one >>> 16), 2246822507)
  return first ^ Math.imul(other ^ (other >>> 13), 3266489909)
}

function hex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0')
}
