/** The generated sentences: most say nothing about customers, some speak of them well, a few put the company first. */

import type {Random} from './random.ts'
import {words} from './words.ts'

export function sentence(random: Random): string {
  const kind = random.next()
  const templates = kind < 0.8 ? neutral : kind < 0.97 ? near : findings
  const text = random
    .pick(templates)
    .replace(/\{(\w+)\}/g, (_, name: string) => random.pick(words[name] ?? [name]))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const neutral: readonly string[] = [
  '{person} will {verb} the {quality} {thing} {time}, and {group} gets a copy.',
  'The {thing} is kept {place} and is {did} {time}.',
  'Of {number} {things} that {group} {did} {time}, {number} had a mistake in the first line.',
  'Please {verb} your {things} {time}; {person} answers questions {place}.',
  'If a {thing} is missing, ask {group} before you {verb} another one.',
  'It took {number} days to {verb} the {things}, mostly because nobody knew where the {thing} was.',
  'We met {group} {place} and agreed on a {quality} {thing}.',
  '{measure} fell by {number} percent {time}, although {group} was short of people.',
  'Nobody has {did} the {things} {place} since {person} left.',
  'There are {number} ways to {verb} a {thing}, and the {quality} one is usually right.',
  'The minutes are {quality}; {person} {did} them {time} and sent them to {group}.',
  'A {quality} {thing} is better than a {quality} one that comes too late.',
  'Travel is booked {place}, and a {thing} is needed for anything above {number} euros.',
  'When the alarm rings {place}, leave the building and wait for {person}.',
  'For historical reasons the {things} lie {place}, where {group} can {verb} them.',
  '{person} and {person} share the rota {time}, so that one of them can always {verb} a {thing}.',
  'In the survey {number} of {number} colleagues said that the {thing} was {quality}.',
  'The supplier raised prices {time}; {group} has {did} the contract and will {verb} it again.',
  'Holidays are entered {place} and {did} by {group} {time}.',
  'This page was {did} by {person} {time} and is still {quality}.',
  'Nothing changes for people who work {place}, except that the {thing} is now {quality}.',
  '{measure} is counted {time}, because the {things} arrive late.',
  'We thought about a {quality} {thing} as well, but {group} would have had to {verb} it twice.',
  'The second attempt was more {quality}: {person} {did} every {thing} by hand.',
  'Whoever finds a {thing} {place} should {verb} it and tell {group}.',
  'As {person} wrote {time}, the {things} "were never meant to be {quality}".',
  'The budget for {things} is {number} thousand euros, of which {number} are spent.',
  'Decisions are {did} in the open: a {thing}, a week for comments, then a {quality} answer.',
]

const near: readonly string[] = [
  'Our {customers} told us {time} that the {thing} comes too late.',
  'The {offer} sends a {thing} {time}, and {customers} can {verb} it {place}.',
  '{number} {customers} rang {group} {time} about a {quality} {thing}.',
  'The product team meets {group} {time}.',
  'We launch {feature} {time}, {number} weeks later than planned.',
  'Our target {customers} are firms where the owner still has to {verb} the {things}.',
  'With {feature}, {customers} need {number} minutes to {verb} a {thing}, down from {number}.',
  'The target date for the {thing} is unchanged.',
  'Users of the {offer} find the {things} {place}.',
  'The product roadmap is {did} {time} by {person}.',
  'Stakeholders get the {quality} {thing} {time}.',
  'Support asked {customers} which {thing} they {verb} first.',
  'The new feature is described {place}.',
  'Retention of {things} is {number} years, as the law says.',
]

const findings: readonly string[] = [
  'We will drive adoption of {feature} {time}.',
  'Our goal is to launch {feature} {time}.',
  'We want to capture {segment} within {number} months.',
  'Our {offer} allows {customers} to {verb} {things}.',
  'In {number} months we will dominate {segment}.',
  'We need to educate {customers} about the value of {feature}.',
  'The next step is to monetise the data of our {customers}.',
  'We have built the most advanced {offer} in the industry.',
  'Every connection raises switching costs and locks {customers} in.',
  'We push {feature} to all {customers} {time}.',
  'Upsell {feature} to {customers} {time}.',
  'Product adoption is the number that {group} watches {time}.',
]
