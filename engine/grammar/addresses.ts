/** Addresses, paths and file names, which are one word each whatever signs they contain. */

/** End of the address that starts at `start`, or `start` where the run up to `end` is an ordinary word. */
export function addressEnd(text: string, start: number, end: number): number {
  if (end - start > longest) return start
  let dots = 0
  let telling = false
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 46) dots++
    else if (unit === 47 || unit === 64 || unit === 58) telling = true
  }
  if (!telling && dots === 0) return start
  const to = withoutTail(text, start, end)
  const run = text.slice(start, to)
  return address.test(run) || (dots > 0 && fileName.test(run)) ? to : start
}

/** Longer runs are noise, not addresses, and are cut like prose. */
const longest = 2000

const address =
  /^(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:|~\/|\.{1,2}\/|\/[\w.-]+\/)\S+$|^[^\s@]+@[^\s@]+\.[^\s@.]+$/i

/** "Node.js", "docs/plan.md", "@scope/name", "site-map.example.com". "and/or" is two words. */
const fileName = /^@?[\w-]+(?:[./][\w-]+)*\.[A-Za-z][A-Za-z\d]{1,9}$/

/** Without the punctuation of the sentence around it: "(see example.com)." */
function withoutTail(text: string, start: number, end: number): number {
  let to = end
  while (to > start && tail.includes(text.charAt(to - 1))) {
    // "…/Lens_(optics)" keeps its own bracket.
    if (text.charAt(to - 1) === ')' && text.slice(start, to).includes('(') && text.charAt(start) !== '(')
      break
    to--
  }
  return to
}

const tail = `.,;:!?'"’”)]}>*_…`
