/** Words that have one form only: a rule that says "our" means "our", not "ours" or "ouring". */

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word)
}

const functionWords: ReadonlySet<string> = new Set(
  (
    'a about above across after against all along also although always among an and another any anyone are around as at ' +
    'away back because been before behind being below between both but by can cannot could down during each either else ' +
    'even ever every everyone everything few for forward from front had has have he her here him his ' +
    'how i if in into is it its just least many may me might mine much must my neither never ' +
    'next no nobody none nor not nothing now of off on once one only onto or other our out over per same shall she ' +
    'should since so some someone such than that the their them then there these they this those through throughout to ' +
    'today together too towards under until up upon us very was way we were what when where whether which while who whom ' +
    'whose why will with within without would yet you your'
  ).split(' '),
)
