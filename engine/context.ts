/** The role of the section a block stands in, and whether a rule's `where` holds there. */

import type {Lens} from './compile.ts'
import type {Counts} from './counts.ts'
import {marketTalk} from './profile.ts'
import type {Reading} from './reading.ts'
import {remember} from './remember.ts'
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
  const sections = Object.entries(lens.ruleSet.sections)
  const rolesBy = (where: 'heading' | 'leadIn') => {
    const rolesOf = (block: number) =>
      sections.filter(([, section]) => has(section[where] ?? [], block)).map(([role]) => role)
    return byNumber((block) => {
      const memory = reading.memory?.block(block).roles
      return memory === undefined ? rolesOf(block) : remember(memory, where, () => rolesOf(block))
    })
  }
  const headingRoles = rolesBy('heading')
  const leadInRoles = rolesBy('leadIn')
  const roles = (block: number): readonly string[] => {
    const leadIn = reading.outline().leadIn(block)
    const fromLead = leadIn < 0 ? [] : leadInRoles(leadIn)
    if (fromLead.length > 0) return fromLead
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

/** All blocks of a list share one lead-in, and all of a section its headings: each is looked at once. */
function byNumber<Value>(work: (number: number) => Value): (number: number) => Value {
  const known = new Map<number, Value>()
  return (number) => remember(known, number, () => work(number))
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
