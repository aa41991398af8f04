/** The formats that are loaded only when somebody asks for them. */

import {compact} from './compact.ts'
import type {MakeFormat} from './formats.ts'
import type {FormatName} from './names.ts'

export const more = {compact} as unknown as Record<Exclude<FormatName, 'text' | 'json'>, MakeFormat>
