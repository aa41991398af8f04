/** Cuts a stream of bytes into lines, in bounded memory. */

export interface RawLine {
  /** Counts from 1. */
  readonly number: number
  /** Without its ending; undefined for a line that was too long, which is skipped. */
  readonly bytes: Buffer | undefined
}

/** The lines that each chunk completes, so that whoever waits for an answer gets it. `longest` counts bytes. */
export async function* linesIn(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly RawLine[]> {
  const cutter = lineCutter(longest)
  for await (const chunk of chunks) yield cutter.add(chunk)
  yield cutter.end()
}

interface LineCutter {
  readonly add: (chunk: Uint8Array) => readonly RawLine[]
  /** The last line, where no ending closes it. */
  readonly end: () => readonly RawLine[]
}

export function lineCutter(longest: number): LineCutter {
  let number = 0
  let held: Buffer[] = []
  let size = 0
  const hold = (bytes: Buffer) => {
    size += bytes.length
    if (size <= longest) held.push(bytes)
    else held = []
  }
  const close = (): RawLine => {
    const bytes = size > longest ? undefined : Buffer.concat(held)
    held = []
    size = 0
    return {number: ++number, bytes: bytes?.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes}
  }
  return {
    add: (chunk) => {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      const lines: RawLine[] = []
      let start = 0
      for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
        hold(bytes.subarray(start, end))
        lines.push(close())
        start = end + 1
      }
      // Kept beyond this call, so it needs memory of its own.
      if (start < bytes.length) hold(Buffer.from(bytes.subarray(start)))
      return lines
    },
    end: () => (size > 0 ? [close()] : []),
  }
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
