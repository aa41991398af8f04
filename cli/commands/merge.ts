/** placeholder */
import type {Options} from '../options.ts'
import type {ExitCode, World} from '../world.ts'
export async function merge(_o: Options, _w: World): Promise<ExitCode> {
  return 2
}
