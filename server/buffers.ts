/** Config and rule files as they stand in the editor, saved or not. */

import type {TextDocuments} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Disk} from '../project/disk.ts'
import {isProse} from './checks.ts'
import {pathOf} from './paths.ts'

export function withBuffers(disk: Disk, documents: TextDocuments<TextDocument>): Disk {
  return {
    ...disk,
    readText: async (path) => {
      const open = documents.all().find((one) => !isProse(one) && pathOf(one.uri) === path)
      return open === undefined ? disk.readText(path) : {text: open.getText()}
    },
  }
}
