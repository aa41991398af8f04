/** The file system of Node. */

import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import type {Disk} from './disk.ts'
import {slashed} from './paths.ts'
import {unreadable} from './unreadable.ts'

export const nodeDisk: Disk = {
  readText: async (path) => {
    if (!existsSync(path)) return undefined
    try {
      return {text: readFileSync(path, 'utf8')}
    } catch (error) {
      return {trouble: unreadable(error)}
    }
  },
  yamlBelow: async (folder) => {
    if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return undefined
    return readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((path) => /\.ya?ml$/.test(path))
      .map(slashed)
      .sort()
  },
}
