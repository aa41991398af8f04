/** A config for a workspace folder, from the words of its documents: what `customer-lens init` would write. */

import {readDocument, readProse} from '../engine/index.ts'
import {formatOf} from '../project/format.ts'
import {openCandidates} from '../project/propose/candidates.ts'
import {propose} from '../project/propose/proposal.ts'
import {pause} from './pause.ts'
import type {Session} from './session.ts'

export async function proposal(folder: string, {host}: Session): Promise<string> {
  const candidates = openCandidates()
  let read = 0
  for (const path of await host.documentsBelow(folder)) {
    await pause()
    const text = await host.readDocument(path)
    if (text === undefined) continue
    read++
    const document = readDocument(text, formatOf(path))
    for (const block of document.blocks) candidates.add(readProse(document, block).text)
  }
  return propose(candidates, read).yaml
}
