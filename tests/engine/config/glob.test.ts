/** Globs of config files. */

import {expect, test} from 'vitest'
import {matchesGlobs} from '../../../engine/config/glob.ts'

const rows: readonly (readonly [string, string, boolean])[] = [
  ['docs/*.md', 'docs/a.md', true],
  ['docs/*.md', 'docs/x/a.md', false],
  ['docs/**/*.md', 'docs/a.md', true],
  ['docs/**/*.md', 'docs/x/y/a.md', true],
  ['**/a.md', 'a.md', true],
  ['**', 'x/y', true],
  ['*.md', 'x/y/a.md', true],
  ['./*.md', 'x/a.md', false],
  ['./*.md', 'a.md', true],
  ['/docs', 'docs/a.md', true],
  ['/docs', 'x/docs/a.md', false],
  ['docs', 'x/docs/y/a.md', true],
  ['docs/', 'docs/a.md', true],
  ['docs/**', 'docs/x/a.md', true],
  ['doc', 'docs/a.md', false],
  ['{prd,spec}s/**', 'specs/a.md', true],
  ['{prd,spec}s/**', 'docs/a.md', false],
  ['a{b,{c,d}}.md', 'ad.md', true],
  ['a?.md', 'ab.md', true],
  ['a?.md', 'a🎉.md', true],
  ['a?.md', 'abc.md', false],
  ['**/x/**/a.md', 'y/x/z/x/a.md', true],
  ['a*b*c', 'a/b/c', false],
  ['[draft].md', '[draft].md', true],
  ['', 'a.md', false],
]

test.for(rows)('%s on %s: %s', ([glob, path, expected]) => {
  expect(matchesGlobs(glob, path)).toBe(expected)
})

test('the last glob that fits decides', () => {
  expect(matchesGlobs(['docs/**', '!docs/keep.md'], 'docs/keep.md')).toBe(false)
  expect(matchesGlobs(['!docs/keep.md', 'docs/**'], 'docs/keep.md')).toBe(true)
})

test.for(['*a'.repeat(40), '**/a/'.repeat(40), '{a,b}'.repeat(40), '?*'.repeat(60)])(
  '%s costs no time',
  (glob) => {
    const start = performance.now()
    matchesGlobs(glob, `${'a'.repeat(500)}/`.repeat(20))
    matchesGlobs(glob, 'a/'.repeat(2000))
    expect(performance.now() - start).toBeLessThan(2000)
  },
)
