// Stands in for reviewdog: reads its format from standard input with a validator of it, and fails when there is a mistake.
import {createRequire} from 'node:module'
import {text} from 'node:stream/consumers'

const {RDFormatValidator} = createRequire(`${process.argv[2]}/package.json`)(
  '@umbrelladocs/rdformat-validator',
)
const {valid, errors} = await new RDFormatValidator({strictMode: true}).validateString(
  await text(process.stdin),
)
if (!valid) {
  console.error(errors)
  process.exitCode = 1
}
