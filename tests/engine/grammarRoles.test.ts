import {describe, expect, test} from 'vitest'
import {analyse} from '../../engine/grammar/analyse.ts'
import {splitWords} from '../../engine/grammar/splitWords.ts'

/** Every phrase as "role head < governor", for a reader to compare. */
function roles(text: string): readonly string[] {
  const words = splitWords(text, 0, text.length)
  return analyse(words).phrases.map(({head, role, governor}) =>
    role === 'loose'
      ? `loose ${words[head]?.text}`
      : `${role} ${words[head]?.text} < ${words[governor]?.text}`,
  )
}

/** Every verb group as "subject verb object form flags". */
function groups(text: string): readonly string[] {
  const words = splitWords(text, 0, text.length)
  const {groups, phrases} = analyse(words)
  const head = (phrase: number) => words[phrases[phrase]?.head ?? -1]?.text ?? '-'
  return groups.map((group) =>
    [
      head(group.subject),
      words[group.verb]?.text,
      head(group.object),
      group.form,
      group.tense,
      ...(group.passive ? ['passive'] : []),
      ...(group.negated ? ['negated'] : []),
      ...(group.modal >= 0 ? [words[group.modal]?.text] : []),
    ].join(' '),
  )
}

describe('roles', () => {
  const check = (text: string, expected: readonly string[]) => expect(roles(text)).toEqual(expected)

  test('subject and object', () =>
    check('Our sales team targets first-time landlords.', [
      'subject team < targets',
      'object landlords < targets',
    ]))
  test('the head is the last noun', () =>
    check('We handle customer tickets.', ['subject We < handle', 'object tickets < handle']))
  test('a possessive belongs to the phrase that follows', () =>
    check("The customer's data is safe.", ['subject data < is']))
  test('a plural possessive too', () =>
    check("We protect our tenants' deposits.", ['subject We < protect', 'object deposits < protect']))
  test('prepositional tails are phrases of their own', () =>
    check('The scale of the change surprised nurses.', [
      'subject scale < surprised',
      'oblique change < of',
      'object nurses < surprised',
    ]))
  test('of an amount, what there is so much of', () =>
    check('We target a broad range of small firms.', [
      'subject We < target',
      'object range < target',
      'object firms < target',
    ]))
  test('of an amount as subject, too', () =>
    check('A growing number of farmers ask for it.', [
      'subject number < ask',
      'subject farmers < ask',
      'oblique it < for',
    ]))
  test('of a percentage', () =>
    check('Capture 30% of first-time buyers.', ['object 30% < Capture', 'object buyers < Capture']))
  test('both objects of one verb', () =>
    check('We capture leads and prospects.', [
      'subject We < capture',
      'object leads < capture',
      'object prospects < capture',
    ]))
  test('both subjects of one verb', () =>
    check('Sales and marketing own the account.', [
      'subject Sales < own',
      'subject marketing < own',
      'object account < own',
    ]))
  test('a passive has a subject and no object', () =>
    check('The app was launched by our partner.', ['subject app < launched', 'oblique partner < by']))
  test('what a copula says is a predicate', () =>
    check('Adoption is our goal.', ['subject Adoption < is', 'predicate goal < is']))
  test('a relative clause does not hide the subject', () =>
    check('Customers who need help call us.', [
      'subject Customers < call',
      'subject who < need',
      'object help < need',
      'object us < call',
    ]))
  test('an opening phrase is no subject', () =>
    check('In the next quarter, the team will push three bundles.', [
      'oblique quarter < In',
      'subject team < push',
      'object bundles < push',
    ]))
  test('a time is no object', () =>
    check('Teams ship code every day.', ['subject Teams < ship', 'object code < ship', 'loose day']))
  test('the preposition takes its phrase from the verb', () =>
    check('They work in clinics.', ['subject They < work', 'oblique clinics < in']))
  test('the subject of a relative clause without a pronoun', () =>
    check('The seats we sell are cheap.', ['subject seats < are', 'subject we < sell']))
  test('the particle belongs to the verb', () =>
    check('We rolled out the portal.', ['subject We < rolled', 'object portal < rolled']))
})

describe('verb groups', () => {
  const check = (text: string, expected: readonly string[]) => expect(groups(text)).toEqual(expected)

  test('a form in -ing that lists call an adjective', () =>
    check('Increasing usage of the app', ['- Increasing usage gerund none']))
  test('the same form before a noun with an article', () =>
    check('We see an increasing demand.', ['We see demand finite present']))
  test('a name with a capital inside', () =>
    check('FleetHub lets drivers plan.', [
      'FleetHub lets drivers finite present',
      'drivers plan - infinitive none',
    ]))
  test('modal', () => check('We will ship it.', ['We ship it finite none will']))
  test('contraction', () => check("We'll ship it.", ["We ship it finite none 'll"]))
  test('negation', () => check("We don't target children.", ['We target children finite present negated']))
  test('never', () => check('We never sell data.', ['We sell data finite present negated']))
  test('perfect passive', () =>
    check('The features have been shipped.', ['features shipped - finite present passive']))
  test('order', () => check('Capture value from free accounts', ['- Capture value imperative none']))
  test('negative order', () => check("Don't ship this.", ['- ship this imperative none negated']))
  test('question', () => check('Did we ship the feature?', ['we ship feature finite past']))
  test('infinitive with the subject of its verb', () =>
    check('We want to win tenants.', ['We want - finite present', 'We win tenants infinitive none']))
  test('infinitive with the object as its subject', () =>
    check('The tool allows tenants to pay rent.', [
      'tool allows tenants finite present',
      'tenants pay rent infinitive none',
    ]))
  test('two verbs share subject, modal and object', () =>
    check('We will target and win bakers.', [
      'We target bakers finite none will',
      'We win bakers finite none will',
    ]))
  test('who stands for the noun before it', () =>
    check('We help bakers who need flour.', [
      'We help bakers finite present',
      'bakers need flour finite present',
    ]))
  test('a bare verb after help', () =>
    check('We help bakers plan ahead.', ['We help bakers finite present', 'bakers plan - infinitive none']))
  test('an infinitive of purpose', () =>
    check('We use data to target bakers.', [
      'We use data finite present',
      'We target bakers infinitive none',
    ]))
  test('going to, have to, used to', () => {
    check('We are going to launch it.', ['We launch it finite present'])
    check('We have to target bakers.', ['We target bakers finite present'])
    check('Bakers used to push back.', ['Bakers push - finite past'])
  })
  test('the main clause after an if', () =>
    check('If bakers leave, we call them.', ['bakers leave - finite present', 'we call them finite present']))
  test('two clauses joined by but', () =>
    check('We ship tools, but bakers need flour.', [
      'We ship tools finite present',
      'bakers need flour finite present',
    ]))
  test('a clause without that', () =>
    check('We think bakers need flour.', ['We think - finite present', 'bakers need flour finite present']))
})
