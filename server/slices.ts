/** A long text in pieces that are read one at a time, so that a keystroke can come in between. */

/** Cut at blank lines where there are any. Nothing is left out, and nothing is said twice. */
export function slices(text: string, size: number): readonly string[] {
  const found: string[] = []
  for (let start = 0; start < text.length; ) {
    const gap = text.length - start <= size ? -1 : text.indexOf('\n\n', start + size)
    const end = gap < 0 ? text.length : gap + 2
    found.push(text.slice(start, end))
    start = end
  }
  return found
}
