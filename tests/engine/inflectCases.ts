/** Words and the forms that people accept for them: `word > form | other accepted form`. */

export interface Case {
  readonly word: string
  readonly accepted: readonly string[]
}

export const plurals = read(`
product > products
company > companies
analysis > analyses
patient > patients
person > people | persons
child > children
man > men
woman > women
citizen > citizens
box > boxes
process > processes
criterion > criteria
hypothesis > hypotheses
strategy > strategies
survey > surveys
leaf > leaves
half > halves
hero > heroes
photo > photos
index > indexes | indices
status > statuses
basis > bases
crisis > crises
series > series
policyholder > policyholders
passer-by > passers-by
KPI > KPIs
FAQ > FAQs
MVP > MVPs
business > businesses
quiz > quizzes
beneficiary > beneficiaries
salesperson > salespeople | salespersons
spokeswoman > spokeswomen
feedback > feedback
equipment > equipment
software > software
product manager > product managers
Person > People | Persons
PATIENT > PATIENTS
`)

export const singulars = read(`
people > person
patients > patient
children > child
companies > company
analyses > analysis
criteria > criterion
women > woman
customers > customer
series > series
statuses > status
businesses > business
movies > movie
cookies > cookie
news > news
lives > life
users > user
bonuses > bonus
needs > need
Employees > Employee
PATIENTS > PATIENT
KPIs > KPI
analytics > analytics
caches > cache
diagnoses > diagnosis
`)

export const pasts = read(`
ship > shipped
push > pushed
sell > sold
build > built
drive > drove
launch > launched
roll out > rolled out
capture > captured
own > owned
lead > led
target > targeted
market > marketed
win > won
plan > planned
buy > bought
put > put
bring > brought
offer > offered
benefit > benefited | benefitted
enter > entered
onboard > onboarded
grow > grew
`)

export const participles = read(`
drive > driven
write > written
take > taken
grow > grown
sell > sold
show > shown | showed
begin > begun
choose > chosen
ship > shipped
roll out > rolled out
`)

export const gerunds = read(`
ship > shipping
push > pushing
drive > driving
lie > lying
win > winning
target > targeting
offer > offering
monetize > monetizing
see > seeing
run > running
roll out > rolling out
`)

export const thirdPersons = read(`
push > pushes
ship > ships
carry > carries
do > does
have > has
go > goes
buy > buys
focus > focuses | focusses
roll out > rolls out
`)

export const bases = read(`
shipped > ship
sold > sell
built > build
driven > drive
drove > drive
led > lead
pushes > push
launching > launch
targeted > target
shipping > ship
monetised > monetise
has > have
was > be
rolled > roll
planned > plan
using > use
offered > offer
written > write
`)

export const articles = read(`
hour > an
user > a
MVP > an
FAQ > an
one-off > a
8-week > an
URL > a
honest > an
European > a
unique > a
umbrella > an
NPS > an
SaaS > a
KPI > a
ROI > an
HR > an
11-point > an
18-month > an
80% > an
100-day > a
1-day > a
UX > a
MBA > an
API > an
heir > an
historic > a
uninvited > an
university > a
NHS > an
SLA > an
U.S. > a
once-only > a
euro > a
eighth > an
NASA > a
LED > an | a
B2B > a
R&D > an
unpaid > an
user's > a
app > an
M&A > an
FTE > an
UK > a
product > a
SMS > an
MRI > an
IPO > an
1,800 > a | an
$8 > an
union > a
useful > a
X-ray > an
RFP > an
HMO > an
`)

function read(lines: string): readonly Case[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [word = '', accepted = ''] = line.split(' > ')
      return {word, accepted: accepted.split(' | ')}
    })
}
