/** Possible base forms of an inflected word, by spelling alone: "shipped" may come from "shipp", "shippe" or "ship". */

/** For "-s": plans, launches, companies. */
export function stemsOfS(word: string): readonly string[] {
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 3) return []
  const stems = [word.slice(0, -1)]
  if (word.endsWith('ies') && word.length > 4) stems.push(`${word.slice(0, -3)}y`)
  else if (/(?:s|x|z|ch|sh|o)es$/.test(word)) stems.push(word.slice(0, -2))
  return stems
}

/** For "-ed": targeted, used, shipped, applied. */
export function stemsOfEd(word: string): readonly string[] {
  return word.endsWith('ed') && word.length > 3 ? withoutEnding(word.slice(0, -2)) : []
}

/** For "-ing": targeting, using, shipping. */
export function stemsOfIng(word: string): readonly string[] {
  return word.endsWith('ing') && word.length > 4 ? withoutEnding(word.slice(0, -3)) : []
}

/** For "-er" and "-est": faster, largest, bigger, happiest. */
export function stemsOfDegree(word: string): readonly string[] {
  if (word.endsWith('er') && word.length > 4) return withoutEnding(word.slice(0, -2))
  return word.endsWith('est') && word.length > 5 ? withoutEnding(word.slice(0, -3)) : []
}

function withoutEnding(rest: string): readonly string[] {
  const stems = [rest, `${rest}e`]
  if (rest.endsWith('i')) stems.push(`${rest.slice(0, -1)}y`)
  if (rest.length > 2 && rest.at(-1) === rest.at(-2)) stems.push(rest.slice(0, -1))
  return stems
}
