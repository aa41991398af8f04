import {describe, expect, test} from 'vitest'
import {analyse} from '../../engine/grammar/analyse.ts'
import {splitWords} from '../../engine/grammar/splitWords.ts'

/** "We target:V mid-market customers:N": each marked word must have a tag of that letter. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  N: ['noun', 'name'],
  V: ['verb', 'participle', 'gerund', 'auxiliary'],
  J: ['adjective'],
  D: ['adverb'],
  M: ['noun', 'name', 'adjective'],
}

function check(marked: string): void {
  const {text, marks} = readMarks(marked)
  const words = splitWords(text, 0, text.length)
  const {tags} = analyse(words)
  for (const {end, kind} of marks) {
    const index = words.findIndex((word) => word.end === end)
    expect(kinds[kind], `"${words[index]?.text}" in "${text}" is ${tags[index]}`).toContain(tags[index])
  }
}

function readMarks(marked: string) {
  const marks: {readonly end: number; readonly kind: string}[] = []
  let text = ''
  for (const part of marked.split(/(:[A-Z]\b)/)) {
    if (/^:[A-Z]$/.test(part)) marks.push({end: text.length, kind: part.slice(1)})
    else text += part
  }
  return {text, marks}
}

describe('tells nouns from verbs', () => {
  test.each([
    'We target:V dentists in small towns.',
    'Our target:N is forty bookings a day.',
    'Target:M customers often run one shop.',
    'The team targets:V landlords.',
    'These targets:N were missed.',
    'Drive:V adoption:N of the booking tool',
    'Save it to the shared drive:N.',
    'Discounts drive:V renewals:N.',
    'What drives:V growth:N in the north?',
    'We launch:V the tariff on Monday.',
    'The launch:N slipped by a week.',
    'Launch:M checklist',
    'After the launch:N, churn:N fell.',
    'Ship:V small changes:N every day',
    'The ships:N were late.',
    'Lead:M generation is expensive.',
    'The lead:N came from a trade fair.',
    'She leads:V the bakery team.',
    'Low prices lead:V to queues.',
    'Marketing qualified ninety leads:N.',
    'Who owns:V the timetable?',
    'Tenants keep their own:J keys.',
    'Push:V the premium plan in the sidebar',
    'A push:M notification reminds drivers.',
    'The last push:N before winter',
    'We capture:V feedback:N in interviews.',
    'Lead capture:N improved.',
    'Release:V the fix to every clinic',
    'Read the release:M notes first.',
    'Each release:N needs:V an owner.',
    'Nurses need:V a shorter form.',
    'There is no need:N for a second form.',
    'Their needs:N differ.',
    'We value:V candour.',
    'The value:N of a visit',
    'Value:M proposition workshop',
    'We segment:V farmers by crop.',
    'The rural segment:N shrank.',
    'Convert:V free accounts:N to paid plans',
    'The page converts:V at four per cent.',
    'People use:V it at night.',
    'The use:N of paper fell.',
    'Use:M cases',
    'We market:V the course to teachers.',
    'The market:N is small.',
    'The report features:V two farms.',
    'Nobody wanted these features:N.',
    'Feature:M requests are read weekly.',
    'The clinic wants to expand:V and hire:V.',
    'Experience:N shows:V that queues shrink:V.',
    'Passengers experience:V delays:N.',
    'The plan:N is to grow:V.',
    'We plan:V to grow:V.',
    'The scale:N of the change',
    'It scales:V badly.',
    'Position:V the service as a safe choice',
    'Our position:N is weak.',
    'Two support:M engineers support:V the pilots:N.',
    'They work:V hard.',
    'We launched it in May:N.',
    'In May:N the team ships:V it.',
    'The work:N starts:V now.',
  ])('%s', check)
})

describe('reads headings in capitals as if they were small', () => {
  test.each([
    'Target:M Market:N Overview:N',
    'How We Launch:V New Features:N',
    'LAUNCH:M PLAN:N',
    'Drive:V Adoption:N of the Portal:N',
    'Why Nurses Need:V Better Tools:N',
    'Land:V and Expand:V',
    'Selling:V the Platform to Schools:N',
  ])('%s', check)
})

describe('tells participles from adjectives and gerunds from nouns', () => {
  test.each([
    'The targeted:J customers left.',
    'We targeted:V bakers.',
    'Bakers were targeted:V.',
    'The bakers targeted:V by the campaign complained.',
    'Paying:J customers come first.',
    'Selling:V to hospitals takes months.',
    'Pricing:N is simple.',
    'We are testing:V prices.',
    'A growing:J market:N',
  ])('%s', check)
})
