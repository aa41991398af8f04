/** Reads a part line by line, so that merging needs no more memory for more documents. */

import {closeSync, openSync, readSync} from 'node:fs'
import {unreadable} from '../../project/unreadable.ts'
import {lineCutter, type RawLine} from '../lineReader.ts'
import {WrongUse} from '../wrongUse.ts'
import {type PartEnd, type PartFile, type PartHead, partVersion} from './file.ts'

export interface Part {
  readonly name: string
  readonly head: PartHead
  readonly files: () => Generator<PartFile>
  /** Known when all files have been read. */
  readonly troubles: () => readonly string[]
}

export function openPart(name: string, file: string): Part {
  const values = valuesIn(name, file)
  const first: unknown = values.next().value
  values.return(undefined)
  if (!isHead(first))
    throw new WrongUse(
      `${name} is no part of version ${partVersion}; make it with: customer-lens check --shard 1/2 --output-file ${name}`,
    )
  let troubles: readonly string[] | undefined
  return {
    name,
    head: first,
    files: function* () {
      let ended: PartEnd | undefined
      for (const value of valuesIn(name, file)) {
        if (isEnd(value)) ended = value
        else if (isFile(value)) yield value
      }
      if (ended === undefined) throw new WrongUse(`${name} is cut short; make it again`)
      troubles = ended.troubles
    },
    troubles: () => troubles ?? [],
  }
}

function isHead(value: unknown): value is PartHead {
  return isObject(value) && value['part'] === partVersion && isObject(value['shard'])
}

function isFile(value: unknown): value is PartFile {
  return isObject(value) && isObject(value['file']) && Array.isArray(value['lines'])
}

function isEnd(value: unknown): value is PartEnd {
  return isObject(value) && value['end'] === true && Array.isArray(value['troubles'])
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function* valuesIn(name: string, file: string): Generator<unknown> {
  const handle = attempt(name, () => openSync(file, 'r'))
  try {
    const cutter = lineCutter(Number.POSITIVE_INFINITY)
    const buffer = Buffer.alloc(1 << 16)
    const more = () => attempt(name, () => readSync(handle, buffer))
    for (let size = more(); size > 0; size = more())
      for (const line of cutter.add(buffer.subarray(0, size))) yield parse(line, name)
    for (const line of cutter.end()) yield parse(line, name)
  } finally {
    closeSync(handle)
  }
}

function parse({bytes, number}: RawLine, name: string): unknown {
  try {
    return JSON.parse(String(bytes))
  } catch {
    throw new WrongUse(`${name}:${number} is broken; make the part again`)
  }
}

function attempt(name: string, read: () => number): number {
  try {
    return read()
  } catch (error) {
    throw new WrongUse(`${name} ${unreadable(error)}`)
  }
}
