/** The role of the section a block stands in, and whether a rule's `where` holds there. */

import type {Lens} from './compile.ts'
import type {Counts} from './counts.ts'
import {marketTalk} from './profile.ts'
import type {Reading} from './reading.ts'
import type {Where} from './rule/rule.ts'
import type {YouMeans} from './rule/schema.ts'

export interface Context {
  readonly profile: string
  readonly youMeans: YouMeans
  /** How much the document speaks of markets. */
  readonly marketTalk: () => ReturnType<typeof marketTalk>
  /** True when one of the patterns stands in the block. */
  readonly has: (patterns: readonly string[], block: number) => boolean
  /** Roles of the section, from the headings above and the line that leads into the list: goals, metrics … */
  readonly roles: (block: number) => readonly string[]
}

export function contextOf(
  reading: Reading,
  profile: string,
  youMeans: YouMeans,
  lens: Lens,
  counts: Counts,
): Context {
  const has = counts.isInBlock
  const byHeading = new Map<number, readonly string[]>()
  const sections = Object.entries(lens.ruleSet.sections)
  const headingRoles = (heading: number): readonly string[] => {
    let roles = byHeading.get(heading)
    if (roles === undefined) {
      roles = sections.filter(([, {heading: texts}]) => has(texts, heading)).map(([role]) => role)
      byHeading.set(heading, roles)
    }
    return roles
  }
  const roles = (block: number): readonly string[] => {
    const leadIn = reading.outline().leadIn(block)
    const fromLead = sections.filter(([, section]) => leadIn >= 0 && has(section.leadIn ?? [], leadIn))
    if (fromLead.length > 0) return fromLead.map(([role]) => role)
    // The innermost heading that says anything decides: "Goals" above "Open questions" is not goals.
    for (const heading of reading.outline().headings(block)) {
      const roles = headingRoles(heading)
      if (roles.length > 0) return roles
    }
    return []
  }
  // Asked for each search of a block in turn, so the last answer is nearly always the next one.
  let last: {readonly block: number; readonly roles: readonly string[]} = {block: -1, roles: []}
  const said = youMeans === 'unknown' ? lens.ruleSet.profiles[profile]?.you : youMeans
  let talk: ReturnType<typeof marketTalk> | undefined
  return {
    profile,
    marketTalk: () => (talk ??= marketTalk(reading.document, lens.ruleSet.profiles)),
    youMeans: said ?? 'unknown',
    has,
    roles: (block) => {
      if (last.block !== block) last = {block, roles: roles(block)}
      return last.roles
    },
  }
}

/** True when all that the rule asks of the place is given. */
export function isWhere(where: Where, block: number, context: Context, reading: Reading): boolean {
  const {section, heading, leadIn, block: kinds, profile} = where
  if (profile && !profile.includes(context.profile)) return false
  if (kinds && !kinds.includes(kindOf(reading, block))) return false
  if (section && !context.roles(block).some((role) => section.includes(role))) return false
  if (
    heading &&
    !reading
      .outline()
      .headings(block)
      .some((one) => context.has(heading, one))
  )
    return false
  if (leadIn) {
    const lead = reading.outline().leadIn(block)
    if (lead < 0 || !context.has(leadIn, lead)) return false
  }
  return true
}

export function kindOf(reading: Reading, index: number): 'paragraph' | 'heading' | 'item' | 'cell' {
  const block = reading.document.blocks[index]
  if (block?.kind === 'heading' || block?.kind === 'cell') return block.kind
  return block?.list ? 'item' : 'paragraph'
}
