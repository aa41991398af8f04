/** JSON Schemas for editors and for those who read our results, made from the schemas that we check with ourselves. */

import * as z from 'zod'
import {reportSchema} from '../cli/report/reportSchema.ts'
import {resultSchema} from '../cli/resultSchema.ts'
import {configSchema} from '../engine/config/schema.ts'
import {ruleSchema} from '../engine/rule/schema.ts'

/** Path and content of each file. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return {
    'schema/config.schema.json': write(configSchema, 'Customer Lens config: customer-lens.yaml'),
    'schema/rule.schema.json': write(ruleSchema, 'Customer Lens rule: my-pack/my-rule.yaml'),
    'schema/report.schema.json': write(
      reportSchema,
      'Customer Lens report: customer-lens report --format json',
    ),
    'schema/result.schema.json': write(resultSchema, 'Customer Lens result: customer-lens --format json'),
  }
}

function write(schema: z.ZodType, title: string): string {
  const {$schema, ...rest} = z.toJSONSchema(schema, {target: 'draft-7', io: 'input'})
  return `${JSON.stringify({$schema, title, ...rest}, null, 2)}\n`
}
