/** The retext plugin with the rules that come with the tool: `unified().use(retextEnglish).use(retextCustomerLens)`. */

import {retextPlugin} from '../engine/index.ts'
import {builtin} from './index.ts'

export const retextCustomerLens = retextPlugin(builtin)
export default retextCustomerLens
