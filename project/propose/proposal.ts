/** The proposal of `init` as a config file, with a comment on everything that was found. */

import {counted} from '../counted.ts'
import type {Candidates, Collision, Counted} from './candidates.ts'

export interface Proposal {
  /** The file. */
  readonly yaml: string
  /** What was found, for the screen. */
  readonly found: string
}

export function propose(candidates: Candidates, documents: number): Proposal {
  const customers = candidates.customers()
  const names = candidates.names()
  const collisions = candidates.collisions()
  const others = collisions.filter(({noun}) => !customers.some(({text}) => text === noun))
  return {
    yaml: [
      `# Customer Lens. Proposed by "customer-lens init" from ${counted(documents, 'document')}: please check every line.\n`,
      customersPart(customers, collisions) + others.map(collisionComment).join(''),
      namesPart(names),
      rest,
    ].join('\n'),
    found: [
      found('Customers', customers, '(nobody here needs, wants, asks, pays or complains often enough)'),
      found('Names', names, '(none)'),
      ...collisions.map(
        ({noun, text, count}) => `"${noun}" occurs ${count} × as "${text}", which is no customer\n`,
      ),
    ].join(''),
  }
}

function customersPart(customers: readonly Counted[], collisions: readonly Collision[]): string {
  const [first, ...others] = customers
  if (first === undefined)
    return `# What do you call the people you serve?\n# customers:\n#   primary: tenant\n#   also: [leaseholder, household]\n#   avoid: [user, end user]\n`
  const entry = ({text}: Counted) => {
    const exclude = collisions.filter(({noun}) => noun === text).map((one) => JSON.stringify(one.text))
    return exclude.length === 0 ? text : `{singular: ${text}, exclude: [${exclude.join(', ')}]}`
  }
  const also = others.map((other) => `    - ${entry(other)} # ${other.count} ×\n`).join('')
  return `# They need, want, ask, pay or complain in your documents. The first is what rewrites call them.\ncustomers:\n  primary: ${entry(first)} # ${first.count} ×\n${also === '' ? '' : `  also:\n${also}`}`
}

function collisionComment({noun, text, count}: Collision): string {
  return `  # "${noun}" occurs ${count} × as "${text}". If it is a customer as well: {singular: ${noun}, exclude: ["${text}"]}\n`
}

function namesPart(names: readonly Counted[]): string {
  if (names.length === 0) return '# own:\n#   company: [Nordhem]\n#   products: [Nordhem Portal]\n'
  const list = names.map(({text, count}) => `    - ${JSON.stringify(text)} # ${count} ×\n`).join('')
  return `# Names are never a finding. Move those of your company and products to "company:" and "products:".\nown:\n  names:\n${list}`
}

const rest = `# Kinds of documents, by glob: strategy, spec, handbook, public, docs, legal, off.
# profiles:
#   "legal/**": legal

# Levels by rule or pack: error, warning, info, hint, off. "customer-lens rules" lists them all.
# rules:
#   conquest: error
`

function found(title: string, list: readonly Counted[], nothing: string): string {
  const lines = list.map(({text, count}) => `  ${text} (${count} ×)\n`)
  return `${title}\n${lines.length > 0 ? lines.join('') : `  ${nothing}\n`}`
}
