/** `--watch`, as the real program. */

import {type ChildProcess, spawn} from 'node:child_process'
import {renameSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {bad, fine, makeFolder, only, runIn} from './runIn.ts'

const program = resolve('dist/cli.cjs')

/** Everything the program has written so far, and a way to wait for more. */
function watching(folder: string) {
  const child: ChildProcess = spawn('node', [program, '--watch'], {cwd: folder})
  onTestFinished(() => void child.kill())
  let text = ''
  let onMore = () => {}
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += String(chunk)
      onMore()
    })
  return async (wanted: RegExp): Promise<string> => {
    while (!wanted.test(text)) await new Promise<void>((done) => (onMore = done))
    const seen = text
    text = ''
    return seen
  }
}

test('a saved document is checked again, alone; a new one too; a config counts for all', async () => {
  const folder = makeFolder({'a.md': bad, 'b.md': fine, 'customer-lens.yaml': only('warning')})
  const until = watching(folder)
  expect(await until(/watching/)).toMatch(/1 warning\n/)

  writeFileSync(join(folder, 'b.md'), `${fine}\n${bad}`)
  expect(await until(/finding/)).toMatch(
    /changed: b\.md\n[\s\S]*3:18 {2}warning[\s\S]*1 finding in 1 of 1 file/,
  )

  // As editors save: a file beside it takes its place.
  writeFileSync(join(folder, 'b.tmp'), fine)
  renameSync(join(folder, 'b.tmp'), join(folder, 'b.md'))
  expect(await until(/No findings/)).toMatch(/changed: b\.md\nNo findings in 1 file/)

  writeFileSync(join(folder, 'c.md'), bad)
  expect(await until(/finding/)).toMatch(/changed: c\.md\n/)

  writeFileSync(join(folder, 'customer-lens.yaml'), only('error'))
  expect(await until(/failed/)).toMatch(
    /changed: customer-lens\.yaml\n[\s\S]*2 findings in 2 of 3 files.*2 errors/,
  )

  rmSync(join(folder, 'c.md'))
  expect(await until(/files?, 0 words/)).toMatch(/changed: c\.md\nNo findings in 0 files/)
})

test('a report in a file would be a part of the truth only', async () => {
  const ran = await runIn({'a.md': bad}, '--watch --format json=a.json')
  expect(ran).toMatchObject({code: 2, err: expect.stringContaining('--watch prints to the screen')})
})
