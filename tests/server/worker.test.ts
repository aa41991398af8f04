/** The server as the browser gets it: the one bundled file, in a world that has no Node and no editor. */

import {readFileSync} from 'node:fs'
import {createContext, runInContext} from 'node:vm'
import {expect, onTestFinished, test} from 'vitest'
import {bad, only, rule} from '../cli/runIn.ts'

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: unknown
}

/** A page that holds the worker; `answer` is what it says to questions of the worker. */
function workerWith(answer: (method: string, params: never) => unknown) {
  const timers = new Set<NodeJS.Timeout>()
  const waiting = new Map<number | string, (message: Message) => void>()
  const heard: Message[] = []
  const scope: Record<string, unknown> = {
    setTimeout: (run: () => void, time?: number) => {
      const timer = setTimeout(run, time)
      timers.add(timer)
      return timer
    },
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    TextEncoder,
    TextDecoder,
    URL,
    crypto,
    addEventListener: () => {},
    postMessage: (sent: unknown) => void queueMicrotask(() => hear(structuredClone(sent) as Message)),
  }
  scope['self'] = scope
  runInContext(readFileSync('dist/server.worker.js', 'utf8'), createContext(scope))
  const post = (message: Message) => {
    const listen = scope['onmessage'] as (event: {data: unknown}) => void
    listen({data: structuredClone({jsonrpc: '2.0', ...message})})
  }
  onTestFinished(() => timers.forEach(clearTimeout))
  let last = 0
  return {
    heard,
    notify: (method: string, params: unknown) => post({method, params}),
    ask: (method: string, params: unknown) =>
      new Promise<never>((resolve, reject) => {
        const id = ++last
        waiting.set(id, ({result, error}) => (error === undefined ? resolve(result as never) : reject(error)))
        post({id, method, params})
      }),
  }

  function hear(message: Message): void {
    heard.push(message)
    const {id, method, params} = message
    if (method === undefined) waiting.get(id ?? '')?.(message)
    else if (id !== undefined) post({id, result: answer(method, params as never) ?? null})
  }
}

const files: Readonly<Record<string, string>> = {'/docs/customer-lens.yaml': only('error'), '/docs/b.md': bad}
const like = (method: string, {path, kind}: {readonly path: string; readonly kind: string}) => {
  if (method === 'customerLens/readFile') return files[path]
  if (method === 'customerLens/listFiles') return kind === 'documents' ? ['/docs/b.md'] : []
  return null
}

async function started(files: boolean) {
  const worker = workerWith(like)
  const {capabilities} = await worker.ask('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{uri: 'vscode-vfs://docs/docs', name: 'docs'}],
    capabilities: {textDocument: {diagnostic: {}}},
    initializationOptions: {files, checked: true, workspaceOnDemand: true},
  })
  worker.notify('initialized', {})
  const uri = 'vscode-vfs://docs/docs/a.md'
  const text = `# Strategy\n\n${bad}\n${'We asked customers what they need. They told us that a day is short. '.repeat(15)}\n`
  worker.notify('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version: 1, text}})
  const {items}: {items: readonly {code: string; severity: number}[]} = await worker.ask(
    'textDocument/diagnostic',
    {textDocument: {uri}},
  )
  return {worker, uri, capabilities: capabilities as object, items}
}

test('finds, with a config that it reads through the client', async () => {
  const {capabilities, items} = await started(true)
  expect(capabilities).toMatchObject({hoverProvider: true, positionEncoding: 'utf-16'})
  expect(items.map(({code, severity}) => [code, severity])).toEqual([[rule, 1]])
})

test('finds by the rules alone where no client reads files', async () => {
  const {items} = await started(false)
  expect(items.map(({code}) => code)).toContain(rule)
})

test('checks the documents of the workspace', async () => {
  const {worker} = await started(true)
  const {items}: {items: readonly {uri: string; items: readonly unknown[]}[]} = await worker.ask(
    'workspace/diagnostic',
    {previousResultIds: []},
  )
  expect(items.map(({uri, items: found}) => [uri, found.length])).toEqual([
    ['vscode-vfs://docs/docs/b.md', 1],
  ])
})

test('scores, and makes the report', async () => {
  const {worker, uri} = await started(true)
  const page: string = await worker.ask('customerLens/report', {uri, nonce: 'abc'})
  expect(page).toMatch(/<p class="index">\d+<span class="of"> of 100, ± \d+<\/span>/)
  for (let i = 0; i < 100 && !worker.heard.some(({method}) => method === 'customerLens/scored'); i++)
    await new Promise((next) => setTimeout(next, 50))
  const scored = worker.heard.find(({method}) => method === 'customerLens/scored')?.params
  const [, index, band] = /(\d+)<span class="of"> of 100, ± (\d+)/.exec(page) ?? []
  expect(scored).toEqual({uri, index: Number(index), band: Number(band)})
})
