/** Writes the named characters of HTML as one string, which costs nothing until the first `&amp;` is read. */

import {writeFileSync} from 'node:fs'
import {characterEntities} from 'character-entities'

const escaped = JSON.stringify(JSON.stringify(characterEntities)).replace(
  /[^ -~]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
)

writeFileSync(
  'engine/markdown/entityNames.generated.ts',
  `// Made by build/entityNames.ts from the package character-entities: edit neither by hand.\nexport const entityNames =\n  ${escaped}\n`,
)
