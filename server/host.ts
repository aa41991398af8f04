/** What the server needs from where it runs: a process of Node, or a worker in a browser. */

import type {Disk} from '../project/disk.ts'

export interface Host {
  readonly disk: Disk
  /** Documents below a folder, absolute; without what is ignored. */
  readonly documentsBelow: (folder: string) => Promise<readonly string[]>
  /** Text of a document, or undefined where it is none or cannot be read. */
  readonly readDocument: (path: string) => Promise<string | undefined>
  /** True for a document that `.customer-lensignore` leaves out. */
  readonly isLeftOut: (path: string, folder: string) => boolean
  /** Where the catalogue of rules lies: a URI. */
  readonly rulesPage: string | undefined
}
