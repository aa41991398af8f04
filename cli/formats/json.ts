/** The results as JSON, one file a line: the contract with every other tool, described in `schema/result.schema.json`. */

import type {Format} from './formats.ts'

export function json(): Format {
  let files = 0
  return {
    begin: ({version, rules}) => {
      const tool = {name: 'customer-lens', version, rules}
      return `{"version":1,"tool":${JSON.stringify(tool)},"files":[`
    },
    file: (result) => `${files++ === 0 ? '\n' : ',\n'}${JSON.stringify(result)}`,
    end: ({summary, failures}) => {
      const gate = {passed: failures.length === 0, failures}
      return `\n],"summary":${JSON.stringify(summary)},"gate":${JSON.stringify(gate)}}\n`
    },
  }
}
