/** What a terminal can show: colours where they are wanted, and no character that could take it over. */

import type {World} from './world.ts'

/** Flags first, then what the environment says, then whether it is a terminal at all. */
export function hasColor(flag: boolean | undefined, {env, stdout}: World): boolean {
  if (flag !== undefined) return flag
  if ((env['NO_COLOR'] ?? '') !== '') return false
  if ((env['FORCE_COLOR'] ?? '') !== '') return env['FORCE_COLOR'] !== '0'
  return stdout.isTTY && env['TERM'] !== 'dumb'
}

/** Documents of strangers may hold escape sequences and marks that turn the writing round. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (sign) =>
    /\s/.test(sign) ? ' ' : '\uFFFD',
  )
}

/** Columns of a terminal that a character takes. */
export function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) return 0
  return /\p{Emoji_Presentation}/u.test(character) || isWide(code) ? 2 : 1
}

/** The East Asian blocks whose characters are as wide as they are high. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  )
}
