/** The «gaps» that a rule's template leaves to the writer, told apart from guillemets of the document's own. */

import type {Slot} from './finding.ts'

/** Non-characters of Unicode: no document has a meaning for them. */
const open = '\uFDD0'
const close = '\uFDD1'

/** Marks the slots of a template, before words of the document come into it. */
export function markSlots(template: string): string {
  return template.replace(/«([^«»]*)»/g, `${open}$1${close}`)
}

/** The text with its guillemets back, and where the slots are. */
export function readSlots(marked: string): {readonly text: string; readonly slots: readonly Slot[]} {
  const slots = [...marked.matchAll(/\uFDD0([^\uFDD1]*)\uFDD1/g)].map(({index, 0: whole, 1: name = ''}) => ({
    start: index,
    end: index + whole.length,
    name,
  }))
  return {text: marked.replaceAll(open, '«').replaceAll(close, '»'), slots}
}
