/** The second door of the engine: reading config and rule files. It needs YAML and schemas, so load it only when there is a file. */

export {checkNames} from './config/checkNames.ts'
export {type ReadConfig, readConfig} from './config/readConfig.ts'
export {placeOfExample} from './rule/placeOfExample.ts'
export {type ReadRules, type RuleFile, readRules} from './rule/readRules.ts'
