/** Two nouns that are one thing, though the first could be a verb. Sorted; a plural of the second word counts too. */
export const compoundWords = `
access: control
account: manager
answer: time
build: process system target time
call: center centre
capture: form group rate
care: plan team
change: management request
charge: point
code: review
control: group
cost: base centre saving
cover: letter
design: principle process review system team
drive: belt time
experience: design
feature: branch flag freeze gate list matrix page parity release request roadmap set team toggle use work
growth: target
help: center centre desk page
hire: date
interview: guide
issue: tracker
land: grab use value
launch: announcement campaign checklist date day email event metric plan post readiness review script strategy tactic team
lead: author capture conversion designer developer engineer flow form gen generation list magnet nurturing qualification scoring source status time
limit: order
market: access analysis cap capture conditions data demand entry expansion fit growth insight landscape leader maker opportunity penetration place position price report research segment share size strategy survey trend
need: analysis state
offer: page
order: book form history
pay: gap rise
pilot: phase
plan: name
point: release
position: paper statement
price: increase list point
process: improvement owner
project: manager plan
push: button factor notification service
record: keeping
release: branch budget calendar candidate cycle date engineering management manager milestone note notes pipeline plan post process schedule team train version
report: card
request: form
research: question
review: process
risk: management
roll: out
sales: target
scale: factor
search: bar engine
segment: analysis overview report size
service: level
share: price
ship: date list
start: date time
support: plan team ticket
survey: data result
target: account audience branch company customer date group keyword language list market metric outcome persona platform price segment state system user value
test: case plan suite
track: record
trade: fair show
training: course
trial: period user
trust: score
use: case
user: story
value: add chain creation driver proposition stream
view: count
work: hour item
`
