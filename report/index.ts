/** The door of the report: results in, a page or a summary out. Loaded only when somebody asks for one. */

export {csv} from './csv.ts'
export {markdown} from './markdown.ts'
export type * from './model.ts'
export {type PageOptions, page} from './page.ts'
export {type Scored, toDocument} from './toDocument.ts'
export {totalOf} from './totals.ts'
