/** Reads which lines of which files a patch without context has changed, piece by piece. */

/** Lines count from 1, both ends belong to it. Where lines were only taken out, `to` is the line before and `from` the one after. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

export interface PatchReader {
  readonly take: (piece: string) => void
  readonly end: () => void
}

/** `onFile`: a file with all its changes, by the path that it has now, from the root of the repository. */
export function patchReader(onFile: (path: string, ranges: readonly LineRange[]) => void): PatchReader {
  let path: string | undefined
  let ranges: LineRange[] = []
  let rest = ''
  // Lines of the files themselves begin with +, - or a backslash, so that these two cannot be mistaken.
  let inHeader = false
  return {
    take: (piece) => {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) read(line)
    },
    end: () => {
      read(rest)
      close()
    },
  }

  function read(line: string): void {
    if (line.startsWith('diff --git ')) {
      close()
      inHeader = true
    } else if (inHeader && line.startsWith('+++ ')) path = pathOf(line.slice(4))
    else if (line.startsWith('@@ ')) {
      inHeader = false
      const [, start = '', count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? []
      const first = Number(count) === 0 ? Number(start) + 1 : Number(start)
      ranges.push({from: first, to: first + Number(count) - 1})
    }
  }

  function close(): void {
    if (path !== undefined) onFile(path, ranges)
    path = undefined
    ranges = []
  }
}

/** `b/docs/a.md`, or in quotes with escapes where a name has signs that are rare in names. */
function pathOf(given: string): string | undefined {
  const [, quoted] = /^"(.*)"$/.exec(given) ?? []
  const name = quoted === undefined ? given.replace(/\t$/, '') : unquote(quoted)
  return name.startsWith('b/') ? name.slice(2) : undefined
}

const escapes: Readonly<Record<string, string>> = {
  ...{a: '\u0007', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', '"': '"', '\\': '\\'},
}

function unquote(text: string): string {
  const bytes: number[] = []
  for (const [, octal, sign, plain] of text.matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/g))
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8))
    else bytes.push(...Buffer.from(plain ?? escapes[sign ?? ''] ?? ''))
  return Buffer.from(bytes).toString()
}
