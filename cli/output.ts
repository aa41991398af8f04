/** Where the product of a run goes: standard output, or the file of `--output-file`. */

import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import type {Troubles} from './troubles.ts'
import type {World} from './world.ts'

export function deliver(text: string, file: string | undefined, world: World, troubles: Troubles): void {
  if (file === undefined) {
    world.stdout.write(text)
    return
  }
  try {
    const place = resolve(world.cwd, file)
    mkdirSync(dirname(place), {recursive: true})
    writeFileSync(place, text)
  } catch (error) {
    troubles.say(`${file}: cannot be written (${error instanceof Error ? error.message : String(error)})`)
  }
}
