/** The Markdown parser alone, as a whole process: reads and parses all files of a folder and does nothing with them. */

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {GFM, parser} from '@lezer/markdown'

const folder = process.argv[2] ?? '.'
const gfm = parser.configure(GFM)
let nodes = 0
for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
  if (!entry.isFile() || !entry.name.endsWith('.md')) continue
  nodes += gfm.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')).length
}
console.log(nodes)
