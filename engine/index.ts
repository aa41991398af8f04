/** The door of the engine: everything others may use, and nothing else. */

export {type Checked, type CheckOptions, check, examine, type Hit} from './check.ts'
export {compile, type Lens, type Search} from './compile.ts'
export type {Config} from './config/schema.ts'
export {didYouMean} from './data/didYouMean.ts'
export type {Block, Document, Format, Span} from './document.ts'
export type {Exercise, Finding, FindingLevel, Safety, Suggestion} from './finding.ts'
export type {Problem} from './problem.ts'
export {inferProfile, type LevelOverrides} from './profile.ts'
export {readDocument} from './readDocument.ts'
export type {Example, Level, PackInfo, Rule, RuleSet} from './rule/rule.ts'
export {plainVocabulary, readVocabulary, type Vocabulary} from './vocabulary.ts'
