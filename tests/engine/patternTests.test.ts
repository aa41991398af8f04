import {describe, expect, test} from 'vitest'
import {readSentence} from '../../engine/sentence.ts'
import {check, matches} from './patterns.ts'

describe('what kind of word', () => {
  check('target:verb', 'We <target> them.', 'We miss the target.')
  check('target:noun', 'We miss the <target>.', 'We target them.')
  check('acme:name', 'Then <Acme> came.', 'The acme of it.')
  check('new:adjective', 'The <new> app.', 'The news.')
  check('quickly:adverb', 'We <quickly> ship.', 'A quick ship.')
  check('_:number percent', 'By <20 percent> more.', 'By some percent more.')
  check('lead:sentence-case', 'The <lead> left.', 'The Lead left.')
})

describe('place in the noun phrase', () => {
  check('customer:head', 'We handle <dear customers>.', 'We handle customer tickets.')
  check('customer:modifier', 'We handle <customer> tickets.', 'We handle customers.')
  check('customer:subject', '<Our customers> call.', 'We call our customers.')
  check('customer:object', 'We call <our customers>.', 'Our customers call.', 'We call customer desks.')
  check('customer:oblique', 'We talk to <our customers>.', 'We call our customers.')
  check('customer:predicate', 'They are <our customers>.', 'We call our customers.')
  check('customer:subject:plural', '<Our customers> call.', 'Our customer calls.')
})

describe('number', () => {
  check('customer:plural', 'Two <customers>.', 'One customer.', "One customer's app.")
  check('customer:singular', 'One <customer>.', 'Two customers.')
  check('person:plural', 'Many <people>.', 'One person.')
  check('child:singular', 'One <child>.', 'Two children.')
})

describe('form of the verb', () => {
  check(
    'drive:base',
    'We <drive> it.',
    'We will <drive> it.',
    'She drives it.',
    'She drove it.',
    'It is driven.',
    'We are driving it.',
  )
  check('need:base', 'They <need> it.', 'She needs it.', 'They needed it.')
  check('bring:base', 'They <bring> it.', 'They are bringing it.')
  check('focus:base', 'They <focus> on it.', 'It focuses on us.')
  check('drive:third', 'She <drives> it.', 'We drive it.')
  check('focus:third', 'It <focuses> on us.', 'They focus on it.')
  check('drive:past', 'She <drove> it.', 'She drives it.', 'They will drive it.')
  check('drive:participle', 'It was <driven> by us.', 'We drive it.')
  check('drive:gerund', 'By <driving> it we win.', 'We drive it.')
  check('drive:imperative', '<Drive> it now.', 'We drive it now.')
  check('drive:infinitive', 'We want to <drive> it.', 'We drive it.')
  check('drive:finite', 'We <drive> it.', 'We want to drive it.')
  check('launch:passive', 'It will be <launched> soon.', 'We launched it.')
  check('launch:active', 'We <launched> it.', 'It was launched soon.')
  check('understand:negative', "They don't <understand> it.", 'They understand it.')
  check('understand:affirmative', 'They <understand> it.', "They don't understand it.")
})

describe('verbs, subjects and objects find each other', () => {
  check('drive:verb adoption:object', 'We <drive adoption>.', 'We <drive greater and faster adoption>.')
  check('drive:verb adoption:object', 'We <drive usage and adoption>.', 'We drive to the adoption agency.')
  check('drive:verb adoption:object', 'We <drive the adoption> of it.', 'We drive adoption rates.')
  check(
    '$OFFER:subject allow:verb',
    '<Our platform, now three years old, allows> it.',
    '<The app will soon allow> it.',
  )
  check('$OFFER:subject allow:verb', 'The users of our app allow it.', 'We allow the app.')
  check('we launch:verb', '<We will not have launched> it.', '<We launch> it.', 'We like the launch.')
  check('we {roll out}:verb', '<We will roll out> the app.', '<We rolled out> the app.')
})

describe('a word that is wanted only with a negation', () => {
  const negative = (pattern: string, text: string) =>
    matches(pattern, readSentence(text, 0, text.length)).map((match) => match.negative)
  test('says so', () => expect(negative('understand:negative', "They don't understand it.")).toEqual([true]))
  test('else not', () => expect(negative('understand', "They don't understand it.")).toEqual([false]))
})
