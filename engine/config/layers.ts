/** Several config files as one: the file found last says the last word, and everything keeps the name of who said it. */

import type {Level} from '../rule/rule.ts'
import type {YouMeans} from '../rule/schema.ts'
import {matchesGlobs} from './glob.ts'
import type {Config, Gate} from './schema.ts'

/** One config file in a chain of `extends`; the base comes first. */
export interface Layer {
  /** As people name it: `docs/customer-lens.yaml`. */
  readonly file: string
  /** Folder of the file, absolute, with forward slashes. */
  readonly folder: string
  readonly config: Config
}

/** A value and the place that set it: `customer-lens.yaml, overrides[1]`. */
export interface Sourced<Value> {
  readonly value: Value
  readonly from: string
}

/** What the config says about one file. */
export interface Resolved {
  readonly profile: Sourced<string> | undefined
  readonly youMeans: Sourced<YouMeans> | undefined
  /** By rule, pack or `*`. */
  readonly rules: Readonly<Record<string, Sourced<Level>>>
  readonly requireReason: boolean
  /** By profile, or `*` for all documents together. */
  readonly gates: Readonly<Record<string, Sourced<Gate>>>
}

/** `root`: the folder that globs count from for files that lie outside the folder of the config file itself. */
export function resolveFor(layers: readonly Layer[], path: string, root: string): Resolved {
  let profile: Sourced<string> | undefined
  let youMeans: Sourced<YouMeans> | undefined
  let requireReason = false
  const rules: Record<string, Sourced<Level>> = {}
  const gates: Record<string, Sourced<Gate>> = {}
  for (const {file, folder, config} of layers) {
    const name = relativeTo(folder, path) ?? relativeTo(root, path) ?? path
    for (const [key, value] of Object.entries(config.gates ?? {})) gates[key] = {value, from: file}
    const addRules = (levels: Config['rules'], from: string) => {
      for (const [rule, value] of Object.entries(levels ?? {})) rules[rule] = {value, from}
    }
    requireReason = config.requireReason ?? requireReason
    addRules(config.rules, `${file}, rules`)
    for (const [glob, value] of Object.entries(config.profiles ?? {}))
      if (matchesGlobs(glob, name)) profile = {value, from: `${file}, profiles "${glob}"`}
    for (const [glob, value] of Object.entries(config.youMeans ?? {}))
      if (matchesGlobs(glob, name)) youMeans = {value, from: `${file}, youMeans "${glob}"`}
    for (const [i, override] of (config.overrides ?? []).entries()) {
      if (!matchesGlobs(override.files, name)) continue
      const from = `${file}, overrides[${i}]`
      addRules(override.rules, from)
      if (override.profile !== undefined) profile = {value: override.profile, from}
    }
  }
  return {profile, youMeans, rules, requireReason, gates}
}

/** The file that leaves a path out, if one does; a later file may take it back with `!`. */
export function ignoredBy(layers: readonly Layer[], path: string, root: string): string | undefined {
  let by: string | undefined
  for (const {file, folder, config} of layers) {
    const name = relativeTo(folder, path) ?? relativeTo(root, path)
    if (name === undefined || config.ignore === undefined) continue
    by = matchesGlobs(config.ignore, name, by !== undefined) ? (by ?? file) : undefined
  }
  return by
}

function relativeTo(folder: string, path: string): string | undefined {
  const start = folder.endsWith('/') ? folder : `${folder}/`
  return path.startsWith(start) ? path.slice(start.length) : undefined
}
