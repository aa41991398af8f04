/** The tables of `MARKETPLACE.md`, made from the manifest and the rules, so that they cannot say anything else. */

import type {RuleSet} from '../engine/index.ts'

export interface Manifest {
  readonly contributes: {
    readonly commands: readonly {readonly command: string; readonly title: string}[]
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, {readonly default: unknown; readonly markdownDescription: string}>
      >
    }
  }
}

/** The page with the parts between `<!-- NAME -->` and `<!-- /NAME -->` written anew. */
export function marketplace(
  page: string,
  {contributes: {commands, configuration}}: Manifest,
  texts: Readonly<Record<string, string>>,
  {packs, rules}: RuleSet,
): string {
  const say = (key: string) => texts[key.replaceAll('%', '')] ?? key
  const tables: Readonly<Record<string, string>> = {
    settings: table(
      ['setting', 'default', 'what it does'],
      Object.entries(configuration.properties).map(([id, {default: value, markdownDescription}]) => [
        `\`${id}\``,
        `\`${JSON.stringify(value)}\``,
        say(markdownDescription).replaceAll(/`#([\w.]+)#`/g, '`$1`'),
      ]),
    ),
    commands: table(
      ['command', 'id'],
      commands.map(({command, title}) => [`Customer Lens: ${say(title)}`, `\`${command}\``]),
    ),
    rules: table(
      ['about', 'rules', 'pack'],
      Object.entries(packs).map(([pack, {title}]) => [
        title,
        rules
          .filter((rule) => rule.pack === pack)
          .map(({id}) => `\`${id.slice(pack.length + 1)}\``)
          .join(', '),
        pack,
      ]),
    ),
  }
  return Object.entries(tables).reduce(
    (text, [name, rows]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}\n\n${rows}\n\n${close}`,
      ),
    page,
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
