/** Why a file or folder could not be read, in plain words. */
export function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; look at its permissions'
  if (code === 'ENOENT') return 'is gone'
  if (code === 'ERR_STRING_TOO_LONG' || code === 'ERR_FS_FILE_TOO_LARGE') return 'is too large; split it'
  return `cannot be read (${error instanceof Error ? error.message : String(error)})`
}
