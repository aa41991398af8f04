/** Reads a config file. What is wrong comes back with its place; what is right is kept. */

import * as z from 'zod'
import {type ReadData, readData} from '../data/readData.ts'
import {type Config, configSchema} from './schema.ts'

export type ReadConfig = ReadData<Config>

export function readConfig(text: string, file: string): ReadConfig {
  if (!/(?:^|[\\/])package\.json$/.test(file)) return readData(text, file, configSchema)
  const {value, problems, place} = readData(text, file, packageSchema)
  return {value: value?.[key], problems, place: (path) => place([key, ...path])}
}

const key = 'customer-lens'
const packageSchema = z.looseObject({[key]: configSchema.optional()})
