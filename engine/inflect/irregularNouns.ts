/** Nouns that the library `pluralize` gets wrong or knows one plural of: singular, plurals, the usual one first. Keep sorted. */

import {once} from './once.ts'

export const irregularNouns = once(() =>
  readLines(`
ache aches
agenda agendas
aid aids
alibi alibis
api apis
automaton automatons/automata
avalanche avalanches
axis axes
basis bases
bias biases
brownie brownies
cache caches
calorie calories
canvas canvases
cli clis
cliche cliches
cookie cookies
curriculum curriculums/curricula
dogma dogmas
embargo embargoes
emoji emojis/emoji
energy energies
excuse excuses
focus focuses/foci
foodie foodies
formula formulas/formulae
freebie freebies
fuse fuses
german germans
golf golfs
gulf gulfs
guru gurus
headache headaches
hoodie hoodies
index indexes/indices
kpi kpis
lens lenses
matrix matrices/matrixes
medium media/mediums
menu menus
misuse misuses
money monies/moneys
muse muses
newbie newbies
niche niches
norman normans
oasis oases
omen omens
person people/persons
persona personas/personae
psyche psyches
recluse recluses
regimen regimens
reuse reuses
roi rois
roman romans
rookie rookies
ruse ruses
salesperson salespeople/salespersons
schema schemas/schemata
selfie selfies
ski skis
smoothie smoothies
specimen specimens
spokesperson spokespeople/spokespersons
stigma stigmas/stigmata
stimulus stimuli
syllabus syllabuses/syllabi
talisman talismans
taxi taxis
techie techies
ui uis
url urls
veggie veggies
veto vetoes
virus viruses
walkie-talkie walkie-talkies
why whys
wiki wikis
`),
)

/** One form for both numbers, beside those the library knows. Those in -s take a singular verb, or either. Keep sorted. */
export const unchangingNouns: ReadonlySet<string> = new Set(
  `
aesthetics
always
analytics
besides
chaos
data
devops
does
economics
electronics
ergonomics
ethics
evidence
feedback
furniture
genetics
knowledge
kubernetes
linguistics
logistics
luggage
mathematics
means
media
offspring
perhaps
physics
politics
progress
robotics
saas
semantics
sometimes
thanks
whereas
`
    .trim()
    .split('\n'),
)

/** Plurals that do not show it. Keep sorted. */
export const hiddenPlurals: ReadonlySet<string> = new Set(
  `
jeans
people
personnel
police
premises
scissors
`
    .trim()
    .split('\n'),
)

function readLines(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [singular = '', plurals = ''] = line.split(' ')
        return [singular, plurals.split('/')]
      }),
  )
}
