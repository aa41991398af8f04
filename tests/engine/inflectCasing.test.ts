import {expect, test} from 'vitest'
import {
  capitalise,
  decapitalise,
  isAllCaps,
  isTitleCase,
  matchCase,
  titleCase,
} from '../../engine/inflect/casing.ts'
import {checkTable} from './checkTable.ts'

test.for([
  ['users', 'patients', 'patients'],
  ['Users', 'patients', 'Patients'],
  ['USERS', 'patients', 'PATIENTS'],
  ['Our Users', 'the people of our town', 'The People of Our Town'],
  ['Our users', 'people we serve', 'People we serve'],
  ['users', 'Acme customers', 'Acme customers'],
  ['Users', 'iPhone owners', 'iPhone owners'],
  ['OUR USERS', 'iPhone owners with KPIs', 'iPhone OWNERS WITH KPIs'],
  ['User Base', 'customer-centric API', 'Customer-Centric API'],
  ['API', 'interface', 'interface'],
  ['Users', '«customer group»', '«Customer group»'],
  ['Users', '3 patients', '3 patients'],
  ['', 'patients', 'patients'],
] as const)('the capitals of %j on %j → %j', ([model, text, expected]) => {
  expect(matchCase(model, text)).toBe(expected)
})

checkTable('capitalise', capitalise, {
  'our users': 'Our users',
  'iPhone users': 'iPhone users',
  "don't": "Don't",
})

checkTable('decapitalise', decapitalise, {
  'Our users': 'our users',
  'A user': 'a user',
  'API users': 'API users',
  'I see': 'I see',
  'U.S. users': 'U.S. users',
})

checkTable('title case', titleCase, {'the voice of the customer': 'The Voice of the Customer'})

checkTable('is it Title Case?', isTitleCase, {
  'Voice of the Customer': true,
  'Drive Adoption': true,
  'Drive adoption': false,
  'The API': false,
  Customers: false,
  'DRIVE ADOPTION': false,
})

checkTable('is it ALL CAPS?', isAllCaps, {
  'DRIVE ADOPTION': true,
  'END-USERS': true,
  'OUR KPI': true,
  API: false,
  A: false,
  'Our API': false,
  '': false,
})
