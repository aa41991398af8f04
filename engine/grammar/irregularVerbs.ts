/** Verbs whose past is not spelt by rule. */

/** "drive" for "drove" and "driven", the word itself for any other. */
export function pastStem(word: string): string {
  stems ??= new Map(irregularVerbs.trim().split(/\s+/).flatMap(pairs))
  return stems.get(word) ?? word
}

let stems: ReadonlyMap<string, string> | undefined

function pairs(entry: string): readonly (readonly [string, string])[] {
  const [base = '', ...forms] = entry.split('/')
  return forms.map((form) => [form, base])
}

/** base/past/participle; one form alone where both are the same. */
export const irregularVerbs = `
arise/arose/arisen awake/awoke/awoken bear/bore/borne beat/beat/beaten become/became/become begin/began/begun
bend/bent bet/bet bid/bid bind/bound bite/bit/bitten bleed/bled blow/blew/blown break/broke/broken breed/bred
bring/brought broadcast/broadcast build/built burn/burnt burst/burst buy/bought cast/cast catch/caught
choose/chose/chosen cling/clung come/came/come cost/cost creep/crept cut/cut deal/dealt dig/dug do/did/done
draw/drew/drawn dream/dreamt drink/drank/drunk drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed feel/felt
fight/fought find/found flee/fled fling/flung fly/flew/flown forbid/forbade/forbidden forecast/forecast
foresee/foresaw/foreseen forget/forgot/forgotten forgive/forgave/forgiven freeze/froze/frozen get/got get/got/gotten
give/gave/given go/went/gone grind/ground grow/grew/grown hang/hung hear/heard hide/hid/hidden hit/hit hold/held
hurt/hurt keep/kept kneel/knelt know/knew/known lay/laid lead/led lean/leant leap/leapt learn/learnt leave/left
lend/lent let/let lie/lay/lain light/lit lose/lost make/made mean/meant meet/met mislead/misled
mistake/mistook/mistaken offset/offset outgrow/outgrew/outgrown outsell/outsold overcome/overcame/overcome
override/overrode/overridden oversee/oversaw/overseen overtake/overtook/overtaken pay/paid prove/proved/proven
put/put quit/quit read/read rebuild/rebuilt redo/redid/redone repay/repaid rethink/rethought rewrite/rewrote/rewritten
rid/rid ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run say/said see/saw/seen seek/sought sell/sold
send/sent set/set sew/sewed/sewn shake/shook/shaken shed/shed shine/shone shoot/shot show/showed/shown
shrink/shrank/shrunk shut/shut sing/sang/sung sink/sank/sunk sit/sat sleep/slept slide/slid speak/spoke/spoken
speed/sped spell/spelt spend/spent spill/spilt spin/spun split/split spoil/spoilt spread/spread spring/sprang/sprung
stand/stood steal/stole/stolen stick/stuck sting/stung strike/struck strive/strove/striven swear/swore/sworn
sweep/swept swell/swelled/swollen swim/swam/swum swing/swung take/took/taken teach/taught tear/tore/torn tell/told
think/thought throw/threw/thrown undercut/undercut undergo/underwent/undergone understand/understood
undertake/undertook/undertaken undo/undid/undone uphold/upheld upset/upset wake/woke/woken wear/wore/worn
weave/wove/woven win/won wind/wound withdraw/withdrew/withdrawn withstand/withstood wring/wrung write/wrote/written
`
