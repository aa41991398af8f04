/** One project for each workspace folder, and what is wrong in the config and rule files that were read for it. */

import type {Problem} from '../engine/index.ts'
import type {Complaint, Complaints} from '../project/complaints.ts'
import {once} from '../project/once.ts'
import {absolute} from '../project/paths.ts'
import {openProject, type Project, type Settings as ProjectSettings} from '../project/project.ts'
import type {Host} from './host.ts'
import {within} from './paths.ts'

export interface Projects {
  /** `configFile`: the one that a setting names, empty for none. */
  readonly of: (path: string, configFile: string) => Promise<Found>
  /** By path of the file that is wrong. */
  readonly problems: () => ReadonlyMap<string, FileProblems>
  /** The workspace folder that a path lies in; its own folder where there is none. */
  readonly folderOf: (path: string) => string
  /** After a change in a config or rule file. */
  readonly forget: () => void
}

export interface Found {
  readonly settings: ProjectSettings
  /** By config or by an ignore file of ours. */
  readonly isLeftOut: boolean
}

export interface FileProblems {
  readonly text: string
  readonly problems: readonly Pick<Problem, 'start' | 'end' | 'message'>[]
}

export function openProjects(
  folders: () => readonly string[],
  host: Pick<Host, 'disk' | 'isLeftOut'>,
  warn: (line: string) => void,
): Projects {
  const known = new Map<string, Project>()
  const problems = new Map<string, FileProblems>()
  const leftOut = new Map<string, boolean>()
  const folderOf = (path: string) =>
    folders().find((folder) => within(folder, path) !== undefined) ?? path.slice(0, path.lastIndexOf('/'))
  return {
    of: async (path, configFile) => {
      const folder = folderOf(path)
      const project = once(known, `${folder}\n${configFile}`, () => open(folder, configFile))
      const settings = await project.settingsFor(path)
      const isLeftOut = once(leftOut, path, () => host.isLeftOut(path, folder))
      return {settings, isLeftOut: isLeftOut || (await project.ignoredBy(path)) !== undefined}
    },
    problems: () => problems,
    folderOf,
    forget: () => {
      known.clear()
      leftOut.clear()
      problems.clear()
    },
  }

  function open(folder: string, configFile: string): Project {
    const config = configFile === '' ? undefined : configFile
    return openProject({config, noConfig: false, rules: []}, folder, collect(folder), host.disk)
  }

  function collect(folder: string): Complaints {
    return {
      say: warn,
      sayIn: (text, list) => {
        for (const complaint of list) add(absolute(folder, complaint.file), text, complaint)
      },
    }
  }

  function add(path: string, text: string, {start, end = start, message}: Complaint): void {
    const {problems: before} = problems.get(path) ?? {problems: []}
    if (before.some((one) => one.start === start && one.message === message)) return
    problems.set(path, {text, problems: [...before, {start, end, message}]})
  }
}
