/** Completion where names of ours are written: in ignore comments and in config files. */

import {type CompletionItem, CompletionItemKind, type Position} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {RuleSet} from '../engine/index.ts'
import type {Session} from './session.ts'

export function completion(
  position: Position,
  document: TextDocument,
  {rules, packs, profiles}: RuleSet,
  session: Session,
): readonly CompletionItem[] {
  const at = session.places.offsetAt(document, position)
  const before = document.getText().slice(Math.max(0, at - longest), at)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const ruleItems = [
    ...rules.map(({id, summary}) => item(id, summary, CompletionItemKind.Value)),
    ...Object.entries(packs).map(([id, {title}]) => item(id, title, CompletionItemKind.Module)),
  ]
  const typed = (pattern: RegExp) => pattern.exec(line)?.[1] ?? ''
  if (/(?:<!--|\{\/\*)\s*[\w-]*$/.test(line)) {
    const word = typed(/([\w-]*)$/)
    return placed(
      Object.entries(kinds).map(([kind, about]) => item(kind, about, CompletionItemKind.Keyword)),
      word,
    )
  }
  if (/(?:<!--|\{\/\*)\s*customer-lens-ignore[\w-]*\s[^:]*$/.test(line))
    return placed(ruleItems, typed(/([\w/-]*)$/))
  if (!isConfig(document.uri)) return []
  const keys = path(before)
  const value = /:\s*["']?([\w-]*)$/.exec(line)?.[1]
  const parent = keys.at(-1)
  if (value === undefined) {
    const word = typed(/([\w/-]*)$/)
    if (parent === 'rules')
      return placed(
        ruleItems.map((one) => ({...one, insertText: `${one.label}: `})),
        word,
      )
    return keys.length === 0
      ? placed(
          topKeys.map((key) => ({...item(key, '', CompletionItemKind.Property), insertText: `${key}: `})),
          word,
        )
      : []
  }
  if (parent === 'profiles' || /^\s*profile:/.test(line))
    return placed(
      Object.keys(profiles).map((name) => item(name, '', CompletionItemKind.EnumMember)),
      value,
    )
  if (parent === 'rules' || /rules:\s*\{[^}]*$/.test(line))
    return placed(
      levels.map((level) => item(level, '', CompletionItemKind.EnumMember)),
      value,
    )
  return []

  /** Editors filter by words of their own; a rule has a slash, so the place is said. */
  function placed(items: readonly CompletionItem[], word: string): readonly CompletionItem[] {
    const range = session.places.rangeOf(document, {start: at - word.length, end: at})
    return items.map(({insertText, ...one}) => ({
      ...one,
      filterText: one.label,
      textEdit: {range, newText: insertText ?? one.label},
    }))
  }
}

export function isConfig(uri: string): boolean {
  return /\/customer-lens\.(?:ya?ml|json)$/.test(uri)
}

const longest = 5000

function item(label: string, detail: string, kind: CompletionItemKind): CompletionItem {
  return {label, kind, ...(detail === '' ? {} : {detail})}
}

const kinds = {
  'customer-lens-ignore-next': 'leave the next paragraph alone',
  'customer-lens-ignore': 'leave this line alone',
  'customer-lens-ignore-start': 'leave everything alone from here',
  'customer-lens-ignore-end': 'up to here',
  'customer-lens-ignore-file': 'leave this file alone',
} as const

const levels = ['error', 'warning', 'info', 'hint', '"off"'] as const

const topKeys = [
  'extends',
  'customers',
  'prospects',
  'segments',
  'own',
  'offers',
  'outcomes',
  'competitors',
  'protected',
  'chain',
  'youMeans',
  'profiles',
  'rules',
  'overrides',
  'ignore',
  'packs',
  'gates',
  'requireReason',
] as const

/** Keys around the last line, outermost first, by indentation. */
function path(before: string): readonly string[] {
  const lines = before.split('\n')
  let indent = /^ */.exec(lines.pop() ?? '')?.[0].length ?? 0
  const keys: string[] = []
  for (const line of lines.reverse()) {
    const parts = /^( *)(?:- )?["']?([\w*./-]+)["']?:\s*(?:#.*)?$/.exec(line)
    if (parts === null || (parts[1] ?? '').length >= indent) continue
    keys.unshift(parts[2] ?? '')
    indent = (parts[1] ?? '').length
  }
  return keys
}
