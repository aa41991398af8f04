/** `customer-lens lsp --stdio`: the language server, for editors. */

import {dirname} from 'node:path'
import {serve} from '../../server/node.ts'
import {type Options, WrongUse} from '../options.ts'
import type {ExitCode} from '../world.ts'

export async function lsp({stdio}: Options): Promise<ExitCode> {
  if (!stdio)
    throw new WrongUse('lsp speaks over standard input and output; say so: customer-lens lsp --stdio')
  return serve(dirname(import.meta.dirname))
}
