/** Real improvements raise the index and the explanation names the reason; harmless edits stay inside the band. */

import {describe, expect, test} from 'vitest'
import {reasons} from '../../cli/report/compare.ts'
import {sumOf} from '../../engine/score/parts.ts'
import {example, scored, signalSet} from './scored.ts'

const base = `# Plan for the spring

## Where we are

We run the booking desk for forty small clinics. In the autumn we moved to a new building, and since then the desk has been open until eight in the evening. We answer the telephone, we keep the calendar, and we send the letters. The calendar is shared with the clinics and with the two laboratories in the valley.

## What we plan

We will open a second desk in April. The second desk takes the calls of the northern clinics, so that the first one is less busy in the morning. We hire three people and train them in March. The budget is tight, and we do not yet know whether the rent will rise. The rooms are ready. The furniture comes in the second week of March, and the telephones a few days later.

## Goals

- The second desk opens on 4 April.
- Page views grow by 10 %.

## Risks

The lift is old and may fail. We have asked the owner of the building to look at it. If it fails, we use the stairs at the back, which are steep. In winter the road to the valley is closed for some days, and then letters arrive late.
`

interface Pair {
  readonly before: string
  readonly after: string
  /** Part that the explanation names, and words in it. */
  readonly because: RegExp
}

const pairs: Readonly<Record<string, Pair>> = {
  'asked instead of assumed': {
    before: 'We believe that the mornings are busy.',
    after: 'We interviewed 24 patients in March about their mornings.',
    because: /^proof \+.*asked, watched or listened/,
  },
  'a quotation with a name': {
    before: 'The waiting line is long.',
    after: '> "I hung up after twenty minutes and drove there instead."\n>\n> Maria Lindqvist, patient',
    because: /^proof \+.*own words/,
  },
  'customers told us': {
    before: 'The letters could be clearer.',
    after: 'Eleven patients told us that they could not read the second page of the letter.',
    because: /^proof \+.*own words/,
  },
  'a need without our offer': {
    before: 'The calendar gets a new view.',
    after: 'Nurses want to know at seven who comes before nine.',
    because: /^proof \+.*get done/,
  },
  'a pain named': {
    before: 'The form has two pages.',
    after: 'Patients have to write their address twice, on 2 of 3 forms.',
    because: /^proof \+.*difficulty/,
  },
  'chosen by customers': {
    before: 'We chose the opening hours.',
    after: 'Twelve patients chose the opening hours from three drafts on 5 March.',
    because: /^proof \+.*took part/,
  },
  'their interest first': {
    before: 'The launch stays in April.',
    after: 'We postponed the launch by six weeks because patients lost their place in the line.',
    because: /^proof \+.*interest went before ours/,
  },
  'which customers': {
    before: 'We help patients.',
    after: 'We help patients who live more than an hour away.',
    because: /^proof \+.*situation and need/,
  },
  'money given back': {
    before: 'The fee is 20 euros.',
    after: 'In May 14 patients had their fees back.',
    because: /^proof \+.*interest went before ours/,
  },
  'a reason to change course': {
    before: 'We dropped the telephone menu.',
    after: 'We dropped the telephone menu in March because patients hung up at the second question.',
    because: /^proof \+/,
  },
  'a result counted': {
    before: '- Adoption of the calendar reaches 60 %.',
    after: '- 9 of 10 patients find a time on the first call.',
    because: /^measures \+/,
  },
  'who comes back': {
    before: '- 12 campaigns delivered by June.',
    after: '- The renewal rate of clinics rises from 80 to 90 %.',
    because: /^measures \+.*loyal/,
  },
  'effort counted': {
    before: '- 5 trainings held.',
    after: '- Patients wait less than 4 minutes.',
    because: /^measures \+.*time and trouble/,
  },
  'customers act, not we': {
    before: 'We give times to patients. We send letters to patients. We make calls to clinics.',
    after: 'Patients pick a time. Patients open the letter on the way. Nurses call from the bus.',
    because: /^voice \+.*begin with customers/,
  },
  'what they can do, not what the tool lets them': {
    before: 'The platform moves the time. The app keeps the card. The portal shows the letter.',
    after:
      'Patients move the time themselves. Parents keep the card at home. Residents read the letter aloud.',
    because: /^voice \+.*name customers/,
  },
  'no conquest': {
    before: 'We target patients in the north and capture 15 % of the market before anyone else does.',
    after: 'Families in the north get a desk of their own before the winter.',
    because: /^framing \+.*findings/,
  },
  'no captivity': {
    before: 'Integrations raise switching costs, so that clinics are locked in.',
    after: 'Clinics can take their calendar with them on any day.',
    because: /^framing \+.*findings/,
  },
  'no monetising': {
    before: 'We monetise our patients and upsell the existing customers.',
    after: 'A second opinion costs 30 euros, and it is never pushed.',
    because: /^framing \+.*findings/,
  },
  'a claim gets its proof': {
    before: 'The customer is at the heart of everything we do.',
    after: 'Two patients chose the topics of the week in May, and we moved the meeting for them.',
    because: /^(?:framing|proof) \+/,
  },
  'a seat for customers': {
    before: 'The board meets in May and looks at the budget.',
    after: 'Two patients on the board vote on the opening hours.',
    because: /^(?:order|proof) \+/,
  },
}

describe('improvements', () => {
  test('are twenty', () => expect(Object.keys(pairs)).toHaveLength(20))
  test.each(Object.entries(pairs))('%s', (_, {before, after, because}) => {
    const at = (text: string) => scored(base.replace('## Risks', `${text}\n\n## Risks`), 'strategy')
    const [old, now] = [at(before), at(after)]
    expect(sumOf(now.score.parts)).toBeGreaterThan(sumOf(old.score.parts) + 0.3)
    expect(reasons(old, now, signalSet.signals).join('\n')).toMatch(new RegExp(because.source, 'm'))
  })
})

const harmless: Readonly<Record<string, (text: string) => string>> = {
  'sections in another order': (text) => {
    const [head = '', ...sections] = text.split(/(?=^## )/m)
    return [head, ...sections.reverse()].join('')
  },
  'other words for the same': (text) =>
    text
      .replace(/\bbig\b/g, 'large')
      .replace(/\bbegin/g, 'start')
      .replace(/\bquarter\b/g, 'three months')
      .replace(/\babout\b/g, 'around'),
  'sentences split': (text) => text.replace(/; /g, '. ').replace(/, and (?=we|it|the)/g, '. And '),
  'typos mended': (text) => text.replace(/\bthe the\b/g, 'the').replace(/ {2,}/g, ' '),
  'sentences joined': (text) => text.replace(/\. And /g, ', and ').replace(/\. But /g, ', but '),
  'a table of figures added': (text) =>
    `${text}\n\n| Week | North | South |\n|---|---|---|\n${Array.from({length: 40}, (_, i) => `| ${i} | ${i * 7} | ${i * 11} |`).join('\n')}\n`,
  'lines wrapped anew': (text) =>
    text.replace(/([a-z,]) ([a-z]{3,})/g, (whole, a, b, at) => (at % 7 === 0 ? `${a}\n${b}` : whole)),
  'bold and italics': (text) => text.replace(/\b(important|simple|first|month)\b/g, '**$1**'),
}

describe.each(Object.entries(harmless))('%s', (_, edit) => {
  test.each(['strategy-memo', 'customer-first-memo', 'handbook-page', 'okrs', 'pricing-paper'])(
    'hardly moves %s',
    (name) => {
      const text = example(name)
      const [before, after] = [scored(text).score, scored(edit(text)).score]
      expect(Math.abs((after.index ?? 0) - (before.index ?? 0))).toBeLessThan(before.band)
    },
  )
})

test('the same text has the same score', () => {
  const text = example('strategy-memo')
  const whole = (result = scored(text)) => ({...result, acting: result.score.signals.acting()})
  expect(JSON.stringify(whole())).toBe(JSON.stringify(whole()))
})

test('fixing any finding never lowers the index', () => {
  for (const name of ['strategy-memo', 'okrs', 'roadmap'])
    for (const {points} of scored(example(name)).score.losses) expect(points).toBeGreaterThan(0)
})
