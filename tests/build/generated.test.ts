/** Generated files that are committed are fresh. */

import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {schemaFiles} from '../../build/schemas.ts'

test.for(Object.entries(schemaFiles()))('%s is fresh; if not: npm run generate', ([path, text]) => {
  expect(readFileSync(path, 'utf8')).toBe(text)
})
