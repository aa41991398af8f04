/** What `import … from 'customer-lens'` gives. */

export * from '../engine/index.ts'
export {builtin} from '../rules/index.ts'
