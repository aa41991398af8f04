/** The rules that come with the tool, as one value. `npm run generate` makes it from the YAML files beside this one. */

import type {RuleSet} from '../engine/index.ts'
import data from './builtin.generated.json' with {type: 'json'}

export const builtin = data as unknown as RuleSet
