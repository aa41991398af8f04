/** What XML needs said in its own way. */

/** For attributes and text: no character that XML 1.0 forbids, and line endings that an attribute keeps. */
export function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replace(/[&<>"\t\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  )
}

/** ` a="1" b="x"`, without what is undefined. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xml(String(value))}"`]))
    .join('')
}
