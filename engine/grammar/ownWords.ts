/** What we know about business words beyond the generated lists. Sorted; edit here, not in the generated file. */

/** Nouns that do without an article, also where they are verbs too: "drive adoption", "capture value". */
export const ownMasses = `
access adoption advice attention brand budget business capacity care cash churn code content control cost
customer data demand design development email engagement equity evidence experience expertise feedback
finance growth hardware help impact income insight interest inventory labor labour land lead leadership
legal liquidity love loyalty management margin mindshare momentum money need output ownership payroll
penetration performance power procurement production profit progress quality reach research retention
revenue risk safety sales scale scope share software space speed spend staff success supply support time
traction traffic trial trust uptake usage use utilisation utilization value virality volume wallet waste
work
`

/** Nouns in "-ing" that are seldom a form of their verb: "pricing", "onboarding". */
export const ingNouns = `
accounting advertising banking billing branding budgeting clothing coaching consulting engineering farming
forecasting funding hosting housing learning manufacturing marketing mentoring messaging modeling modelling
networking nursing onboarding outsourcing packaging parking planning pricing programming purchasing
recruiting reporting retailing shipping shopping spending staffing storytelling testing thinking trading
training understanding upskilling wellbeing writing
`

/** Verbs of business prose that the generated list lacks. */
export const ownVerbs = `
abbreviate accumulate adhere adore allocate amend annotate append ascertain attend authenticate bait
bombard brainstorm browse calibrate cascade circulate click collaborate collate compare compensate
comply comprehend compress compute connect contemplate contradict converse corral correlate counteract
cross curate deduce deflect delete demonstrate demote deprecate describe designate detect deter
deteriorate deviate dictate differentiate disagree disappear discriminate disintermediate dismiss
distribute dogfood donate elevate eliminate embed emit employ emulate enable encapsulate encode
encompass enlighten enrol entertain entitle enumerate equate erode escalate evangelise evangelize evict
execute exit fabricate facilitate fluctuate formulate forward gamify gouge grab harden herd hesitate
impair incentivise incentivize incur induce infer inherit inject instantiate insulate interfere
intervene invalidate investigate iterate leapfrog locate lower lure manipulate mediate migrate monetise
monetize nab narrate necessitate negate nominate offboard offload orchestrate originate outcompete
outgrow outsource paraphrase parse penetrate personalise personalize poach populate postpone prescribe
presume productise productize propagate provision ramp recode reconsider redeem reenable refer refocus
reframe reinvent relaunch remarket renovate rephrase repurpose retain rotate shepherd skim snare snooze
spearhead speculate squeeze streamline subscribe sunset tend terminate timebox transcend transcribe
translate transmit troubleshoot unblock uncomment undermine unlock upskill violate withhold wrangle
`

/** Words of the lists that are seldom a verb in business prose, or never. */
export const notVerbs = `
biopsy bit business canoe chip goal grade kid minute net nut pet
`

/** Nouns that look like something else: "number" is not more numb. */
export const ownNouns = `
ally anomaly assembly banner beginning building ceiling corner counter customer drawing enterprise evening
family feeling filing finding finger folder founder franchise king layer leader letter liner manner meeting
merchandise meter monopoly morning number offering opening outcome outlet outlook outset overhead overview
owner painting paper paradise partner party poster premise ranking rating reader recording saving server
setting sister summer tester thing tower treatise underdog upkeep upside user warning wedding winner winter
`

/** Adjectives that the lists lack or take for something else. */
export const ownAdjectives = `
apparent async aware broad central compact concise core cultural cumbersome custom digital environmental
experimental federal front fun fundamental healthy hidden horizontal industrial informal integral internal
invalid joint lazy legacy lengthy linear local lower lowercase messy mid military minimal modular municipal
murky native natural neutral nominal null okay ongoing optimal orthogonal outstanding paid paramount
particular peculiar personal popular precise premium public regular rich rigid risky rural sane similar
standalone static sticky structural stuck thorough total transparent tricky unaware unhappy uniform unmet
upcoming uppercase valid verbal vital vivid wealthy worthwhile
`

/** Adjectives in "-ing" that are forms of their verb too: "growing firms", "growing the firm". */
export const ingAdjectives = `
ageing emerging existing following growing incoming leading losing missing outgoing paying pending recurring remaining trailing underlying winning
`

/** Forms in "-ing" that lists call adjectives, and that business prose uses with an object: "increasing usage". */
export const ingVerbs = `
accelerating accommodating controlling defining delighting empowering enabling enriching expanding
fulfilling incorporating increasing mitigating motivating nurturing redefining revitalising
revitalizing stimulating
`

/** Adjectives that are nouns too. */
export const ownAdjectiveNouns = `
basic external human individual key light manual mental minimum net opposite original parallel present round
sound subject top vocal
`

/** Plurals that stand before another noun as easily as a singular does: "sales team". */
export const modifierPlurals = `
accounts analytics communications customs diagnostics economics goods graphics headquarters humanities
logistics mathematics metrics news operations physics politics sales savings securities series species
sports statistics systems
`
