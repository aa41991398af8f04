/** The YAML files of a rules folder, as the engine wants them. */

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {RuleFile} from '../engine/rule/readRules.ts'

export function readRuleFolder(folder: string): readonly RuleFile[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.ya?ml$/.test(path))
    .sort()
    .map((path) => ({path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8')}))
}
