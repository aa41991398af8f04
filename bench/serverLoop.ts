/** Types into a document through the built server, as an editor does, and times each answer. Run by `server.ts`. */

import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import {random} from './random.ts'

/** `pause`: milliseconds between two keystrokes; with one, somebody reads for two seconds before the first. */
const [cli = '', file = '', edits = '300', pause = '0'] = process.argv.slice(2)
const typed = 'We will drive adoption of our platform, and customers can plan a day in ten minutes. '
const uri = 'file:///docs/strategy/plan.md'
const {between} = random(11)

const begin = performance.now()
const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], {stdio: ['pipe', 'pipe', 'ignore']})
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
)
connection.listen()
void main()

async function main(): Promise<void> {
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {textDocument: {diagnostic: {}}},
  })
  await connection.sendNotification('initialized', {})
  const text = readFileSync(file, 'utf8')
  const lines = text.split('\n')
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'markdown', version: 1, text},
  })
  const findings = await pull()
  const first = performance.now() - begin
  if (pause !== '0') await rest(2000)

  const times: number[] = []
  const memory: number[] = []
  let line = 0
  for (let edit = 0; edit < Number(edits); edit++) {
    // Takes away what it has typed, last letter first, so that the document keeps its size.
    const step = edit % (2 * typed.length)
    const isBack = step >= typed.length
    if (step === 0) line = between(0, lines.length - 1)
    const character = isBack ? 2 * typed.length - step - 1 : step
    const before = performance.now()
    void connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version: edit + 2},
      contentChanges: [
        {
          range: {start: {line, character}, end: {line, character: isBack ? character + 1 : character}},
          text: isBack ? '' : typed.charAt(step),
        },
      ],
    })
    await pull()
    times.push(performance.now() - before)
    if (pause !== '0') await rest(Number(pause))
    if (edit % 1000 === 999) memory.push(resident())
  }
  server.kill()
  console.log(JSON.stringify({times, first, findings, memory}))
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((next) => setTimeout(next, milliseconds))
}

async function pull(): Promise<number> {
  const {items} = await connection.sendRequest<{items: readonly unknown[]}>('textDocument/diagnostic', {
    textDocument: {uri},
  })
  return items.length
}

/** MB; 0 where the system does not say. */
function resident(): number {
  try {
    const [, pages] = readFileSync(`/proc/${server.pid}/statm`, 'utf8').split(' ')
    return (Number(pages) * 4096) / 1e6
  } catch {
    return 0
  }
}
