import {describe, expect, test} from 'vitest'
import {agree} from '../../engine/inflect/agree.ts'
import {article, fixArticle} from '../../engine/inflect/article.ts'
import {allNounForms, isPlural, plural, possessive, singular} from '../../engine/inflect/nouns.ts'
import {spellings} from '../../engine/inflect/spelling.ts'
import {allVerbForms, readVerbForm, type VerbForm, verbForm, verbForms} from '../../engine/inflect/verbs.ts'
import {checkTable} from './checkTable.ts'
import {
  articles,
  bases,
  type Case,
  gerunds,
  participles,
  pasts,
  plurals,
  singulars,
  thirdPersons,
} from './inflectCases.ts'

function checkCases(name: string, cases: readonly Case[], change: (word: string) => string): void {
  describe(name, () => {
    test.for(cases)('$word', ({word, accepted}) => expect(accepted).toContain(change(word)))
  })
}

const inForm = (form: VerbForm) => (verb: string) => verbForm(verb, form)

checkCases('plural', plurals, plural)
checkCases('singular', singulars, singular)
checkCases('past', pasts, inForm('past'))
checkCases('participle', participles, inForm('participle'))
checkCases('gerund', gerunds, inForm('gerund'))
checkCases('third person', thirdPersons, inForm('third'))
checkCases('article', articles, article)

describe('the verb behind a form', () => {
  test.for(bases)('$word', ({word, accepted: [base = '']}) => expect(readVerbForm(base, word)).toBeDefined())
})

checkTable('every form of a verb', (verb) => allVerbForms(verb).join(', '), {
  be: 'be, am, are, is, was, were, been, being',
  cancel: 'cancel, cancels, cancelled, canceled, cancelling, canceling',
  monetise: 'monetise, monetize, monetises, monetizes, monetised, monetized, monetising, monetizing',
  advertise: 'advertise, advertises, advertised, advertising',
  learn: 'learn, learns, learned, learnt, learning',
  upsell: 'upsell, upsells, upsold, upselling',
  'cross-sell': 'cross-sell, cross-sells, cross-sold, cross-selling',
  'roll out': 'roll out, rolls out, rolled out, rolling out',
  'roll-out': 'roll-out, rolls-out, rolled-out, rolling-out',
  'land and expand': 'land and expand, lands and expands, landed and expanded, landing and expanding',
  'cross off': 'cross off, crosses off, crossed off, crossing off',
  'lock customers in': 'lock customers in, locks customers in, locked customers in, locking customers in',
})

checkTable('past', inForm('past'), {
  misunderstand: 'misunderstood',
  relay: 'relayed',
  redo: 'redid',
  reset: 'reset',
  format: 'formatted',
  email: 'emailed',
  fuel: 'fuelled',
  reveal: 'revealed',
  sync: 'synced',
  panic: 'panicked',
  suit: 'suited',
  Ship: 'Shipped',
  SHIP: 'SHIPPED',
  QA: 'QAed',
  '': '',
  '42': '42',
})

checkTable('gerund', inForm('gerund'), {
  reset: 'resetting',
  undercut: 'undercutting',
  queue: 'queuing',
  agree: 'agreeing',
})

checkTable('third person', inForm('third'), {
  demo: 'demos',
  veto: 'vetoes',
  quiz: 'quizzes',
  redo: 'redoes',
  reach: 'reaches',
})

test('all five forms at once', () => {
  expect(verbForms('drive')).toEqual({
    base: 'drive',
    third: 'drives',
    past: 'drove',
    participle: 'driven',
    gerund: 'driving',
  })
})

checkTable('which form of "drive"', (word) => readVerbForm('drive', word), {
  drive: 'base',
  Drives: 'third',
  drove: 'past',
  driven: 'participle',
  DRIVING: 'gerund',
  driver: undefined,
})

checkTable('which form of "organise"', (word) => readVerbForm('organise', word), {
  organized: 'past',
  organizes: 'third',
  organization: undefined,
})

checkTable('every form of a noun', (noun) => allNounForms(noun).join(', '), {
  customer: "customer, customer's, customers, customers'",
  customers: "customers, customers', customer, customer's",
  person: "person, person's, people, people's, persons, persons'",
  KPI: "KPI, KPI's, KPIs, KPIs'",
  'point of sale': "point of sale, point of sale's, points of sale, points of sale's",
  'programme manager':
    "programme manager, programme manager's, programme managers, programme managers', program manager, program manager's, program managers, program managers'",
})

checkTable('plural of compounds and rare words', plural, {
  'head of product': 'heads of product',
  'job to be done': 'jobs to be done',
  'go to market plan': 'go to market plans',
  'proof-of-concept': 'proofs-of-concept',
  'runner-up': 'runners-up',
  'add-on': 'add-ons',
  'end user': 'end users',
  'P&L': 'P&Ls',
  B2B: 'B2Bs',
  iPhone: 'iPhones',
  PoC: 'PoCs',
  APP: 'APPS',
  lens: 'lenses',
  virus: 'viruses',
  bias: 'biases',
  café: 'cafés',
  schema: 'schemas',
  cookies: 'cookies',
  '': '',
  '…': '…',
})

checkTable('singular of rare words', singular, {
  niches: 'niche',
  excuses: 'excuse',
  statuses: 'status',
  lens: 'lens',
  business: 'business',
  'points of sale': 'point of sale',
  OKRs: 'OKR',
  NPS: 'NPS',
  SaaS: 'SaaS',
  "customer's": "customer's",
})

checkTable('is it a plural?', isPlural, {
  customers: true,
  people: true,
  criteria: true,
  'points of sale': true,
  KPIs: true,
  customer: false,
  news: false,
  series: false,
  analytics: false,
  business: false,
  status: false,
  lens: false,
  NPS: false,
})

checkTable('possessive', possessive, {
  customer: "customer's",
  customers: "customers'",
  children: "children's",
  boss: "boss's",
  series: "series'",
  PATIENT: "PATIENT'S",
  PATIENTS: "PATIENTS'",
  KPIs: "KPIs'",
  "customer's": "customer's",
  "customers'": "customers'",
  We: 'Our',
  I: 'my',
})

checkTable('British and American', (text) => spellings(text).join(', '), {
  organisation: 'organisation, organization',
  Organization: 'Organization, Organisation',
  COLOUR: 'COLOUR, COLOR',
  behavioral: 'behavioral, behavioural',
  centred: 'centred, centered',
  'customer-centred': 'customer-centred, customer-centered',
  programme: 'programme, program',
  catalogue: 'catalogue, catalog',
  traveller: 'traveller, traveler',
  licence: 'licence, license',
  analyse: 'analyse, analyze',
  // Words with one spelling.
  enterprise: 'enterprise',
  promised: 'promised',
  humorous: 'humorous',
  controlled: 'controlled',
  collaborate: 'collaborate',
  resize: 'resize',
  crises: 'crises',
  incentivise: 'incentivise, incentivize',
})

checkTable('article of hard words', article, {
  usability: 'a',
  'used car': 'a',
  utilities: 'a',
  unimportant: 'an',
  unidentified: 'an',
  url: 'a',
  rfc: 'an',
  SaaS: 'a',
  SKU: 'a',
  'H2 goal': 'an',
  'S-curve': 'an',
  '“hour”': 'an',
  '**user**': 'a',
  'MARKET LEADER': 'a',
  USER: 'a',
  éclair: 'an',
  '11,000': 'an',
  '110': 'a',
})

test.for([
  ['Be a investor in it', 5, 'Be an investor in it'],
  ['Be an customer', 6, 'Be a customer'],
  ['A investor', 0, 'An investor'],
  ['A INVESTOR', 2, 'AN INVESTOR'],
  ['a **hour**', 2, 'an **hour**'],
  ['the investor', 4, 'the investor'],
  ['data investor', 5, 'data investor'],
  ['an', 2, 'an'],
  ['', 3, ''],
] as const)('the article before %j at %i → %j', ([text, offset, expected]) => {
  expect(fixArticle(text, offset)).toBe(expected)
})

test.for([
  ['be', 1, 'singular', 'present', 'am'],
  ['be', 2, 'singular', 'present', 'are'],
  ['be', 3, 'singular', 'present', 'is'],
  ['be', 3, 'plural', 'present', 'are'],
  ['be', 1, 'singular', 'past', 'was'],
  ['be', 2, 'singular', 'past', 'were'],
  ['be', 3, 'plural', 'past', 'were'],
  ['be able to', 3, 'singular', 'present', 'is able to'],
  ['have', 3, 'singular', 'present', 'has'],
  ['do', 3, 'singular', 'present', 'does'],
  ['can', 3, 'singular', 'present', 'can'],
  ['roll out', 3, 'singular', 'present', 'rolls out'],
  ['roll out', 3, 'plural', 'present', 'roll out'],
  ['get', 1, 'plural', 'past', 'got'],
] as const)('%s, person %i %s %s → %s', ([verb, person, number, tense, expected]) => {
  expect(agree(verb, {person, number, tense})).toBe(expected)
})
