/** The signals that come with the tool, as one value; apart from the rules, because most runs do without. */

import type {SignalSet} from '../engine/index.ts'
import data from './signals.generated.json' with {type: 'json'}

export const signals = data as unknown as SignalSet
