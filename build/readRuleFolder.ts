/** The YAML files of a rules folder, as the engine wants them. Signals and the score are no rules. */

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {RuleFile} from '../engine/rule/readRules.ts'

export function readRuleFolder(folder: string): readonly RuleFile[] {
  return yamlFiles(folder).filter(({path}) => !isSignal(path))
}

export function readSignalFolder(folder: string): readonly RuleFile[] {
  return yamlFiles(folder).filter(({path}) => isSignal(path))
}

const isSignal = (path: string) => path.startsWith('signals/') || path === 'score.yaml'

function yamlFiles(folder: string): readonly RuleFile[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.ya?ml$/.test(path))
    .sort()
    .map((path) => ({path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8')}))
}
