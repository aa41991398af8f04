/** One line a finding, as editors and grep like it: `docs/plan.md:3:5: warning: … [conquest/captive]`. */

import {harmless} from '../screen.ts'
import type {Format} from './formats.ts'

export function compact(): Format {
  return {
    begin: () => '',
    file: ({path, findings}) =>
      findings
        .map(
          ({line, column, level, message, rule}) =>
            `${harmless(path)}:${line}:${column}: ${level}: ${harmless(message)} [${rule}]\n`,
        )
        .join(''),
    end: () => '',
  }
}
