/** What kind of character a UTF-16 unit is, as far as cutting words needs to know. */

export type Kind =
  | 'space'
  | 'letter'
  | 'digit'
  | 'apostrophe'
  | 'hyphen'
  | 'money'
  | 'sign'
  | 'placeholder'
  | 'picture'

export function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at)
  if (unit < 128) return ascii[unit] ?? 'sign'
  return unit >= 128 ? wideKind(text, at, unit) : 'sign'
}

/** Length of the character at `at`: two units for a whole surrogate pair. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

const ascii: readonly Kind[] = Array.from({length: 128}, (_, unit): Kind => {
  const character = String.fromCharCode(unit)
  if (/[\s]/.test(character)) return 'space'
  if (/[A-Za-z_]/.test(character)) return 'letter'
  if (/\d/.test(character)) return 'digit'
  if (character === "'") return 'apostrophe'
  if (character === '-') return 'hyphen'
  return character === '$' ? 'money' : 'sign'
})

function wideKind(text: string, at: number, unit: number): Kind {
  if (unit === 0x2019) return 'apostrophe'
  if (unit === 0x2010 || unit === 0x2011 || unit === 0xad) return 'hyphen'
  if (unit === 0xfffc) return 'placeholder'
  if (unit === 0x200b || unit === 0xfeff || unit === 0x85) return 'space'
  // Nearly all letters beyond ASCII in English prose: é, ü, ñ.
  if (unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7) return 'letter'
  if (unit === 0xa3 || unit === 0xa5 || unit === 0x20ac) return 'money'
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
  if (/\s/.test(character)) return 'space'
  if (/[\p{L}\p{M}]/u.test(character)) return 'letter'
  if (/\p{Nd}/u.test(character)) return 'digit'
  return unit === 0x200d ||
    unit === 0xfe0f ||
    /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u.test(character)
    ? 'picture'
    : 'sign'
}
