/** Fills a rule's template: `With {offer}, {customers} can` → "With the dashboard, customers can". */

import {verbBase} from './grammar/verbBase.ts'
import {article} from './inflect/article.ts'
import {plural, possessive, singular} from './inflect/nouns.ts'
import {type VerbForm, verbForm} from './inflect/verbs.ts'

/** The text of a hole by name; undefined where the match has no such part. */
export type Holes = (name: string) => string | undefined

/**
 * Undefined when a hole cannot be filled: better no suggestion than a broken one. A hole with "?" may stay empty. The verb of
 * `{help:alike}` is a new one, in the form of the verb that was found.
 */
export function fillTemplate(template: string, holes: Holes, found: VerbForm = 'base'): string | undefined {
  let missing = false
  const text = template.replace(
    /\{([a-zA-Z][a-zA-Z ]*)(\?)?(?::([a-z]+))?\}( )?/g,
    (_, name: string, optional: string | undefined, form: string | undefined, blank = '') => {
      const value = form === 'alike' ? verbForm(name, found) : holes(name)
      if (value === undefined && optional === undefined) missing = true
      return value === undefined ? '' : inForm(value, form) + blank
    },
  )
  return missing ? undefined : text
}

function inForm(value: string, form: string | undefined): string {
  if (form === undefined) return value
  return Object.hasOwn(forms, form) ? (forms[form]?.(value) ?? value) : value
}

const verb = (form: VerbForm) => (value: string) => verbForm(verbBase(value), form)

const forms: Readonly<Record<string, (value: string) => string>> = {
  plural,
  singular,
  possessive,
  a: (value) => `${article(value)} ${value}`,
  bare: (value) => value.replace(/^(?:the|our|its|their|a|an|this|these)\s+/i, ''),
  the: () => 'the',
  lower: (value) => value.charAt(0).toLowerCase() + value.slice(1),
  base: verb('base'),
  third: verb('third'),
  past: verb('past'),
  participle: verb('participle'),
  gerund: verb('gerund'),
}

export const templateForms: readonly string[] = [...Object.keys(forms), 'alike']
