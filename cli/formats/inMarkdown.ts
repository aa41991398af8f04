/** Text of a document inside Markdown: it marks nothing up, calls nobody, and links nowhere. */
export function inMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/([@#])(?=[\w-])/g, '$1<!-- -->')
    .replace(/:\/\//g, ':<!-- -->//')
}
