/** The names of all formats, in the order in which help lists them. */

export const formatNames = [
  ...(['text', 'compact', 'json', 'ndjson', 'sarif', 'junit', 'checkstyle', 'github', 'gitlab'] as const),
  ...(['rdjson', 'markdown', 'csv', 'template'] as const),
]

/** `part` is what `--shard` writes and `merge` reads. */
export type FormatName = (typeof formatNames)[number] | 'part'
