/** A file that is written piece by piece, so that a long report needs no memory, and appears only when it is whole. */

import {randomUUID} from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import type {Sink} from './sink.ts'

export function fileSink(cwd: string, file: string): Sink {
  let open: Open | undefined
  let held = ''
  let trouble: string | undefined

  const attempt = (step: () => void) => {
    if (trouble !== undefined) return
    try {
      step()
    } catch (error) {
      trouble = `cannot be written (${error instanceof Error ? error.message : String(error)})`
    }
  }
  const flush = () => {
    open ??= openAt(resolve(cwd, file))
    const bytes = Buffer.from(held)
    held = ''
    for (let at = 0; at < bytes.length; ) at += writeSync(open.handle, bytes, at)
  }
  return {
    write: (text) => {
      held += text
      if (held.length >= enough) attempt(flush)
    },
    close: () => {
      attempt(flush)
      const {handle, beside, place} = open ?? {}
      if (handle !== undefined) {
        attempt(() => beside !== undefined && fsyncSync(handle))
        attempt(() => closeSync(handle))
      }
      if (beside !== undefined && place !== undefined) {
        attempt(() => renameSync(beside, place))
        if (trouble !== undefined) rmSync(beside, {force: true})
      }
      return trouble
    },
  }
}

/** Characters that are worth a call to the system. */
const enough = 1 << 16

interface Open {
  readonly handle: number
  /** The file to replace, and the one that will; both absent for a pipe or a device, which is written as it is. */
  readonly place?: string
  readonly beside?: string
}

function openAt(given: string): Open {
  const there = statSync(given, {throwIfNoEntry: false})
  if (there !== undefined && !there.isFile()) return {handle: openSync(given, 'w')}
  const place = there === undefined ? given : realpathSync(given)
  mkdirSync(dirname(place), {recursive: true})
  const beside = join(dirname(place), `.customer-lens-${randomUUID()}`)
  return {handle: openSync(beside, 'wx', there?.mode), place, beside}
}
