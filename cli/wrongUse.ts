/** The caller asked for something that cannot be done; the message says what to do instead. */
export class WrongUse extends Error {
  // Told by its name: a part of the program that is loaded on demand has a class of its own.
  override readonly name = 'WrongUse'
}

export function isWrongUse(error: unknown): error is Error {
  return error instanceof Error && error.name === 'WrongUse'
}
