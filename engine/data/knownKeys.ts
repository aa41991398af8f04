/** Looks into a schema for the keys of a file. */

import type * as z from 'zod'

/** The keys a schema allows at a path, looked up without trusting its shape. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: Loose | undefined = schema as Loose
  for (const key of path)
    at = unwrap(at).flatMap(
      (one) => one.def?.shape?.[String(key)] ?? one.def?.element ?? one.def?.valueType ?? [],
    )[0]
  return unwrap(at).flatMap((one) => Object.keys(one.def?.shape ?? {}))
}

interface Loose {
  readonly def?: {
    readonly shape?: Readonly<Record<string, Loose>>
    readonly element?: Loose
    readonly valueType?: Loose
    readonly innerType?: Loose
    readonly options?: readonly Loose[]
  }
}

function unwrap(schema: Loose | undefined): readonly Loose[] {
  if (schema === undefined) return []
  if (schema.def?.innerType) return unwrap(schema.def.innerType)
  if (schema.def?.options) return schema.def.options.flatMap(unwrap)
  return [schema]
}
