/** The index of open documents and their sections. Worked out when the writer pauses, never between keystroke and remark. */

import {CodeLensRefreshRequest} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {type Memory, openMemory, type Score} from '../engine/index.ts'
import type {Scoring} from '../project/scoring.ts'
import type {Checks, Checkup} from './checks.ts'
import {pause} from './pause.ts'
import {type Standing, scored} from './protocol.ts'
import {scoreInSlices, scoringMemory} from './scoreInSlices.ts'
import {sectionStanding, sectionsOf} from './sections.ts'
import type {Session} from './session.ts'
import {standingOf} from './standing.ts'

export interface Scores {
  /** Of the document as it was at the last pause. */
  readonly known: (uri: string) => Standing | undefined
  /** Of a section with these very words. */
  readonly ofSection: (text: string) => Standing | undefined
  /** A document has been checked: it may be scored when nothing else happens for a while. */
  readonly later: (document: TextDocument) => void
  /** Of the document as it stands, for a client that waits for it. */
  readonly now: (checkup: Checkup) => Promise<Score | undefined>
  readonly scoring: () => Promise<Scoring>
  readonly close: (uri: string) => void
  readonly forget: () => void
}

export function openScores(
  session: Pick<Session, 'connection' | 'client' | 'documents' | 'settings'>,
  checks: Checks,
): Scores {
  const {connection, client, documents, settings} = session
  const standings = new Map<string, Standing>()
  const sections = new Map<string, Standing>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const scores = new WeakMap<Checkup, Score>()
  const memories = new WeakMap<Memory, Memory>()
  const warm = new WeakSet<Memory>()
  let opened: Promise<Scoring> | undefined
  const scoring = () => (opened ??= import('../project/scoring.ts').then(({openScoring}) => openScoring()))
  const isWanted = client.options.checked === true || client.codeLensRefreshes
  return {
    known: (uri) => standings.get(uri),
    ofSection: (text) => sections.get(text),
    later: ({uri}) => {
      if (!isWanted) return
      clearTimeout(timers.get(uri))
      timers.set(
        uri,
        setTimeout(
          () => void pauseBegins(uri).catch((error) => connection.console.warn(String(error))),
          rest,
        ),
      )
    },
    now: score,
    scoring,
    close: (uri) => {
      clearTimeout(timers.get(uri))
      timers.delete(uri)
      standings.delete(uri)
    },
    forget: () => {
      standings.clear()
      sections.clear()
    },
  }

  async function pauseBegins(uri: string): Promise<void> {
    timers.delete(uri)
    const document = documents.get(uri)
    if (document === undefined || document.getText().length > longest) return
    const {version} = document
    const isGone = () => documents.get(uri)?.version !== version
    const checkup = await checks.of(document)
    if (isGone() || checkup.state !== 'checked') return
    const found = await score(checkup, isGone)
    if (found === undefined) return
    const standing = standingOf(found)
    const isNews = JSON.stringify(standing) !== JSON.stringify(standings.get(uri))
    standings.set(uri, standing)
    // Each time, because what stands behind the same index may have changed.
    if (client.options.checked === true) void connection.sendNotification(scored, {uri, ...standing})
    const {headingCodeLens} = await settings.for(uri)
    const isNewBelow = headingCodeLens && (await scoreSections(checkup, isGone))
    if ((isNews || isNewBelow) && client.codeLensRefreshes)
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {})
  }

  async function score(checkup: Checkup, isGone = () => false): Promise<Score | undefined> {
    const before = scores.get(checkup)
    if (before !== undefined) return before
    const {scorerFor} = await scoring()
    const memory = memoryFor(checkup)
    const found = await scoreInSlices(checkup, scorerFor(checkup.lens), memory, warm.has(memory), isGone)
    if (found === undefined) return undefined
    warm.add(memory)
    scores.set(checkup, found)
    return found
  }

  function memoryFor({memory: ofCheck}: Checkup): Memory {
    if (ofCheck === undefined) return openMemory()
    const memory = memories.get(ofCheck) ?? scoringMemory(ofCheck)
    memories.set(ofCheck, memory)
    return memory
  }

  /** True when there are new ones. */
  async function scoreSections(checkup: Checkup, isGone: () => boolean): Promise<boolean> {
    const {scorerFor} = await scoring()
    const scorer = scorerFor(checkup.lens)
    let isNew = false
    for (const {text} of sectionsOf(checkup.document)) {
      if (sections.has(text)) continue
      if (sections.size > mostSections) sections.clear()
      sections.set(text, sectionStanding(text, checkup, scorer))
      isNew = true
      await pause()
      if (isGone()) break
    }
    return isNew
  }
}

/** Milliseconds without a check after which the writer counts as pausing. */
const rest = 400

/** In UTF-16 units: longer documents are scored for the report only. */
const longest = 250_000

const mostSections = 2000
