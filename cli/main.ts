/** The program: hands the process to `run`. No other file of ours says `process`. */

import {run} from './run.ts'
import type {Output} from './world.ts'

// `customer-lens … | head` closes the pipe early; that is no reason for a stack trace. A full disk is one for a message.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`customer-lens: the output cannot be written (${error.message})\n`)
  process.exit(2)
})

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: readStdin,
  chunks: () => process.stdin,
  terminal: async () => {
    const {openTerminal} = await import('./terminal.ts')
    return openTerminal(process.stdin, process.stdout, process.env['TERM'] === 'dumb')
  },
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10),
}).then((code) => {
  process.exitCode = code
})

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    drained: () => new Promise((done) => (stream.writableNeedDrain ? stream.once('drain', done) : done())),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  }
}
