/** Checkstyle's XML, which many a build server reads. */

import type {Format} from './formats.ts'
import {attributes} from './xml.ts'

const severities = {error: 'error', warning: 'warning', info: 'info', hint: 'info'} as const

export function checkstyle(): Format {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file: ({path, findings}) => {
      const errors = findings.map(({line, column, level, message, rule}) => {
        const values = {line, column, severity: severities[level], message, source: `customer-lens.${rule}`}
        return `    <error${attributes(values)}/>\n`
      })
      return `  <file${attributes({name: path})}>\n${errors.join('')}  </file>\n`
    },
    end: () => '</checkstyle>\n',
  }
}
