/** Pairs of words that do the work of one adverb: "at least two products", "no longer". Sorted. */

export function isAdverbPhrase(first: string, second: string): boolean {
  return openers.has(first) && pairs.has(`${first} ${second}`)
}

const pairs: ReadonlySet<string> = new Set(
  `a bit,a lot,ad hoc,as such,as well,at all,at best,at first,at last,at least,at most,at once,at worst,by default,
by far,by hand,for example,for instance,in addition,in advance,in fact,in general,in particular,no longer,
of course,on average,on time,so far,up front`
    .replaceAll('\n', '')
    .split(','),
)

const openers: ReadonlySet<string> = new Set([...pairs].map((pair) => pair.slice(0, pair.indexOf(' '))))
