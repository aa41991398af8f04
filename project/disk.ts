/** The files around a document, wherever they are: on a disk, in the buffers of an editor, behind its file system. */

export interface Disk {
  /** Undefined where there is no such file. Paths are absolute, with forward slashes. */
  readonly readText: (path: string) => Promise<Read | undefined>
  /** The YAML files below a folder, relative to it and sorted; undefined where there is no such folder. */
  readonly yamlBelow: (folder: string) => Promise<readonly string[] | undefined>
}

/** The text of a file, or why it could not be read, in plain words: "may not be read; look at its permissions". */
export type Read = {readonly text: string} | {readonly trouble: string}
