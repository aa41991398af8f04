/** Verbs whose past is not made with -ed: base, past, participle. `/` parts accepted forms, the usual one first. Keep sorted. */

import {once} from './once.ts'

export interface IrregularVerb {
  readonly past: readonly string[]
  readonly participle: readonly string[]
}

export const irregularVerbs = once(() =>
  readLines(`
arise arose arisen
awake awoke awoken
babysit babysat babysat
be was/were been
bear bore borne
beat beat beaten
become became become
befall befell befallen
beget begot begotten
begin began begun
behold beheld beheld
bend bent bent
beset beset beset
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast/broadcasted broadcast/broadcasted
browbeat browbeat browbeaten
build built built
burn burned/burnt burned/burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
dream dreamed/dreamt dreamed/dreamt
drink drank drunk
drive drove driven
dwell dwelt/dwelled dwelt/dwelled
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
fit fitted/fit fitted/fit
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
forecast forecast/forecasted forecast/forecasted
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
forsake forsook forsaken
freeze froze frozen
get got got/gotten
ghostwrite ghostwrote ghostwritten
give gave given
go went gone
grind ground ground
grow grew grown
hang hung/hanged hung/hanged
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
inlay inlaid inlaid
input input/inputted input/inputted
keep kept kept
kneel knelt/kneeled knelt/kneeled
knit knitted/knit knitted/knit
know knew known
lay laid laid
lead led led
lean leaned/leant leaned/leant
leap leaped/leapt leaped/leapt
learn learned/learnt learned/learnt
leave left left
lend lent lent
let let let
lie lay/lied lain/lied
light lit/lighted lit/lighted
lose lost lost
make made made
mean meant meant
meet met met
mow mowed mown/mowed
offset offset offset
output output/outputted output/outputted
partake partook partaken
pay paid paid
plead pleaded/pled pleaded/pled
podcast podcast/podcasted podcast/podcasted
proofread proofread proofread
prove proved proved/proven
put put put
quit quit/quitted quit/quitted
read read read
relay relayed relayed
rend rent rent
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
saw sawed sawn/sawed
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
sew sewed sewn/sewed
shake shook shaken
shed shed shed
shine shone/shined shone/shined
shoot shot shot
show showed shown/showed
shrink shrank/shrunk shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
sling slung slung
slit slit slit
smell smelled/smelt smelled/smelt
sow sowed sown/sowed
speak spoke spoken
speed sped/speeded sped/speeded
spell spelled/spelt spelled/spelt
spend spent spent
spill spilled/spilt spilled/spilt
spin spun spun
spit spat spat
split split split
spoil spoiled/spoilt spoiled/spoilt
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
stride strode stridden
strike struck struck/stricken
string strung strung
strive strove/strived striven/strived
sublet sublet sublet
swear swore sworn
sweep swept swept
swell swelled swollen/swelled
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
thrive thrived/throve thrived/thriven
throw threw thrown
thrust thrust thrust
tread trod trodden
typecast typecast typecast
typeset typeset typeset
wake woke woken
wear wore worn
weave wove/weaved woven/weaved
wed wed/wedded wed/wedded
weep wept wept
wet wetted/wet wetted/wet
win won won
wind wound wound
wring wrung wrung
write wrote written
`),
)

function readLines(table: string): ReadonlyMap<string, IrregularVerb> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [base = '', past = '', participle = ''] = line.split(' ')
        return [base, {past: past.split('/'), participle: participle.split('/')}]
      }),
  )
}
