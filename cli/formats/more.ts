/** The formats that are loaded only when somebody asks for them. */

import {checkstyle} from './checkstyle.ts'
import {compact} from './compact.ts'
import {csv} from './csv.ts'
import type {MakeFormat} from './formats.ts'
import {github} from './github.ts'
import {gitlab} from './gitlab.ts'
import {junit} from './junit.ts'
import {markdown} from './markdown.ts'
import type {FormatName} from './names.ts'
import {ndjson} from './ndjson.ts'
import {part} from './part.ts'
import {rdjson} from './rdjson.ts'
import {sarif} from './sarif.ts'
import {template} from './template.ts'

export const more: Readonly<Record<Exclude<FormatName, 'text' | 'json'>, MakeFormat>> = {
  ...{compact, ndjson, sarif, junit, checkstyle, github, gitlab, rdjson, markdown, csv, template, part},
}
