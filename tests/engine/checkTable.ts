/** Tests of a function of one text, as a table. */

import {describe, expect, test} from 'vitest'

/** Each row: what goes in, what must come out. */
export function checkTable<Value>(
  name: string,
  change: (text: string) => Value,
  rows: Readonly<Record<string, Value>>,
): void {
  describe(name, () => {
    test.for(Object.entries(rows))('%s → %s', ([text, expected]) => expect(change(text)).toEqual(expected))
  })
}
