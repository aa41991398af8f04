/** The vocabulary of a chain of config files: lists add up, single values go to the last file that has one. */

import type {Config} from './schema.ts'

/** The base comes first. Levels, profiles and other things that depend on the file are `resolveFor`'s business. */
export function mergeConfigs(configs: readonly Config[]): Config {
  return configs.reduce(merge, {})
}

type Vocabulary = Pick<Config, 'customers' | 'own' | (typeof listKeys)[number]>

const listKeys = ['prospects', 'segments', 'offers', 'outcomes', 'competitors', 'protected', 'chain'] as const

function merge(base: Config, next: Config): Config {
  const lists = listKeys.map((key) => [key, union<unknown>(base[key], next[key])] as const)
  const primary = next.customers?.primary ?? base.customers?.primary
  const merged: Vocabulary = {
    ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
    customers: {
      ...(primary === undefined ? {} : {primary}),
      also: union(base.customers?.also, next.customers?.also),
      avoid: union(base.customers?.avoid, next.customers?.avoid),
    },
    own: {
      company: union(base.own?.company, next.own?.company),
      products: union(base.own?.products, next.own?.products),
      departments: union(base.own?.departments, next.own?.departments),
      names: union(base.own?.names, next.own?.names),
    },
  }
  return merged
}

function union<Item>(base: readonly Item[] = [], next: readonly Item[] = []): Item[] {
  return [...new Set([...base, ...next])]
}
