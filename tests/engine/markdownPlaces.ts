/** Sixty-five small documents, each with words and the stretch of source that each of them must lead back to. */

import type {Format} from '../../engine/document.ts'

/** A word, its stretch of the source, and which occurrence of that stretch is meant, from 0. */
export type PlacedWord = readonly [word: string, stretch: string, nth?: number]

export interface PlacesCase {
  readonly name: string
  readonly source: string
  readonly words: readonly PlacedWord[]
  readonly format?: Format
}

export const placesCases: readonly PlacesCase[] = [
  {
    name: 'plain paragraph',
    source: 'Our products help users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'emphasis around a word',
    source: 'Our *products* help **users** now.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
      ['now', 'now'],
    ],
  },
  {
    name: 'emphasis inside a word',
    source: 'Our **pro**ducts help users.\n',
    words: [
      ['products', 'pro**ducts'],
      ['users', 'users'],
    ],
  },
  {name: 'underscore words', source: 'Set target_users and call users.\n', words: [['users', 'users', 1]]},
  {
    name: 'strong possessive',
    source: "The **product**'s users leave.\n",
    words: [
      ["product's", "product**'s"],
      ['users', 'users'],
    ],
  },
  {
    name: 'named entity',
    source: 'R&amp;D ships features to users.\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'numeric entity',
    source: 'Our product&#39;s users left.\n',
    words: [
      ["product's", 'product&#39;s'],
      ['users', 'users'],
    ],
  },
  {
    name: 'entity nbsp',
    source: 'Our&nbsp;products reach users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'entity copy + later',
    source: '&copy; Acme products for users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'backslash escape',
    source: 'Price \\*per\\* product for users.\n',
    words: [
      ['product', 'product'],
      ['users', 'users'],
    ],
  },
  {
    name: 'backslash escape in word',
    source: 'Our target\\_users matter to product managers.\n',
    words: [
      ['product', 'product'],
      ['managers', 'managers'],
    ],
  },
  {
    name: 'hard break backslash',
    source: 'We ship features\\\nto our users.\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'hard break two spaces',
    source: 'We ship features  \nto our users.\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'soft break',
    source: 'We ship features\nto our users today.\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'inline link',
    source: 'See [our products](https://x.io/products "products") for users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {name: 'autolink <>', source: 'See <https://x.io/products> for users.\n', words: [['users', 'users']]},
  {name: 'GFM literal URL', source: 'See https://x.io/a?b=1 for users.\n', words: [['users', 'users']]},
  {name: 'GFM www', source: 'See www.example.com for users.\n', words: [['users', 'users']]},
  {
    name: 'GFM email',
    source: 'Write to sales@example.com about products for users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'reference link full',
    source: 'See [our products][p] for users.\n\n[p]: https://x.io\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'reference link shortcut',
    source: 'See [products] for users.\n\n[products]: https://x.io\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'image alt',
    source: '![Our products](a.png) help users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'image alt with entity',
    source: '![R&amp;D products](a.png) help users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'inline code',
    source: 'Run `push` for users of products.\n',
    words: [
      ['users', 'users'],
      ['products', 'products'],
    ],
  },
  {
    name: 'inline html',
    source: 'Our <b>products</b> help <i class="users">users</i>.\n',
    words: [
      ['products', 'products'],
      ['users', 'users', 1],
    ],
  },
  {name: 'html block', source: '<div>\nOur products\n</div>\n\nFor users.\n', words: [['users', 'users']]},
  {
    name: 'html comment',
    source: 'Our products <!-- users --> help users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users', 1],
    ],
  },
  {
    name: 'atx heading',
    source: '## Our Products ##\n\nFor users.\n',
    words: [
      ['Products', 'Products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'setext heading',
    source: 'Our *Products*\n=====\n\nFor users.\n',
    words: [
      ['Products', 'Products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'list item',
    source: '- Drive adoption\n- Target users\n',
    words: [
      ['adoption', 'adoption'],
      ['users', 'users'],
    ],
  },
  {
    name: 'list continuation',
    source: '- We push new features\n  to our users and\n  to product managers.\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
      ['managers', 'managers'],
    ],
  },
  {
    name: 'ordered list continuation',
    source: '10. We push features\n    to our users.\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'list lazy continuation',
    source: '- We push new features\nto our users.\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'indented paragraph continuation',
    source: 'We push new features\n   to our users.\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'task list',
    source: '- [x] Ship features to users\n',
    words: [
      ['Ship', 'Ship'],
      ['users', 'users'],
    ],
  },
  {
    name: 'tab indent list',
    source: '-\tWe push features\n\tto our users.\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'tab inside',
    source: 'Our\tproducts\thelp\tusers.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'table cells',
    source: '| Product | Owner |\n|---|---|\n| our products | target users |\n',
    words: [
      ['Product', 'Product'],
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'table escaped pipe',
    source: '| A | B |\n|---|---|\n| a \\| b products | users |\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'footnote',
    source: 'Our products[^1] help users.\n\n[^1]: Product managers own this.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
      ['managers', 'managers'],
    ],
  },
  {
    name: 'footnote continuation',
    source: 'Text.[^1]\n\n[^1]: Product managers\n    own the users.\n',
    words: [
      ['managers', 'managers'],
      ['users', 'users'],
    ],
  },
  {
    name: 'CRLF soft',
    source: 'We ship features\r\nto our users.\r\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'CR only',
    source: 'We ship features\rto our users.\r',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'BOM',
    source: '\ufeffOur products help users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'BOM heading',
    source: '\ufeff# Our products\n\nFor users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'astral emoji',
    source: 'We shipped 🚀 products to 👨\u200d👩\u200d👧\u200d👦 users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'astral before emphasis',
    source: '🎉🎉 *Products* for users.\n',
    words: [
      ['Products', 'Products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'combining marks',
    source: 'Café’s re\u0301sume\u0301 products for users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'strikethrough',
    source: 'Our ~~old~~ products help users.\n',
    words: [
      ['old', 'old'],
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'frontmatter yaml',
    source: '---\ntitle: Our products\n---\n\nFor users.\n',
    words: [['users', 'users']],
  },
  {
    name: 'directive leaf',
    source: '::note[Our products]{.users}\n\nFor users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users', 1],
    ],
  },
  {
    name: 'directive container',
    source: '::::tip\nWe push features\nto users.\n::::\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'directive text',
    source: 'Our :abbr[products]{title="users"} help users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users', 1],
    ],
  },
  {
    name: 'mdx jsx + expr',
    source: 'Our <B>products</B> help {users} and users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users', 1],
    ],
    format: 'mdx',
  },
  {
    name: 'mdx esm',
    source: 'import A from "users"\n\nOur products for users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users', 1],
    ],
    format: 'mdx',
  },
  {
    name: 'NUL char',
    source: 'Our \u0000products help users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'trailing spaces line',
    source: 'We push features   \n   to users.\n',
    words: [
      ['features', 'features'],
      ['users', 'users'],
    ],
  },
  {
    name: 'entity in link text',
    source: 'See [R&amp;D products](x) for users.\n',
    words: [
      ['products', 'products'],
      ['users', 'users'],
    ],
  },
  {
    name: 'entity in heading',
    source: '# R&amp;D Products\n\nFor users.\n',
    words: [
      ['Products', 'Products'],
      ['users', 'users'],
    ],
  },
]

/** Block quotes are the customer's words: nothing in them is ours. */
export const quoteCases: readonly {readonly name: string; readonly source: string}[] = [
  {name: 'block quote one line', source: '> Our products help users.\n'},
  {
    name: 'block quote multi-line',
    source: '> We push new features\n> to our users and\n> to product managers.\n',
  },
  {name: 'block quote lazy', source: '> We push new features\nto our users.\n'},
  {name: 'nested quote multi-line', source: '> > We push features\n> > to users.\n'},
  {name: 'CRLF quote', source: '> We ship features\r\n> to our users.\r\n'},
  {name: 'quote in list multi-line', source: '- > We push features\n  > to users.\n'},
]
