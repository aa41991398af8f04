/** From the bytes of a file to its text, or to the reason why it has none. */

export type Decoded = {readonly text: string} | {readonly trouble: string}

/** A byte order mark stays in the text, where it counts as one character. */
export function decode(bytes: Uint8Array): Decoded {
  const kind = magics.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0]
  if (kind !== undefined) return {trouble: `is no text but ${kind}; export it as Markdown or plain text`}
  if (startsWith(bytes, 0xff, 0xfe)) return decodeAs('utf-16le', bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes)
}

/** The text in the encoding that the bytes had. */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  if (startsWith(bytes, 0xff, 0xfe)) return Buffer.from(text, 'utf16le')
  if (startsWith(bytes, 0xfe, 0xff)) return Buffer.from(text, 'utf16le').swap16()
  return Buffer.from(text, 'utf8')
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  try {
    return {text: new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)}
  } catch {
    if (bytes.subarray(0, 8192).includes(0)) return {trouble: 'is no text but a binary file; leave it out'}
    return {trouble: `is not valid ${encoding.toUpperCase()}; save it as UTF-8`}
  }
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

/** What people put beside their documents, by its first bytes. */
const magics: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a Word, Excel, PowerPoint or ZIP file', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip file', [0x1f, 0x8b, 0x08]],
]
