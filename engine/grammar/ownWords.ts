/** What we know about business words beyond the generated lists. Sorted; edit here, not in the generated file. */

/** Words that are noun and verb: the cost of the noun, the cost of the verb. 0 is the usual reading. */
export const nounVerbCosts = `
access 0 0.8
account 0 2
address 0.5 0
aim 0.5 0.3
answer 0.3 0.3
approach 0 1.2
ask 1.5 0
benefit 0 0.8
book 0.3 0.6
boost 1.2 0
brand 0 2
bridge 0.5 0.5
build 1 0
business 0 9
buy 2 0
call 0.5 0.4
campaign 0 2
capture 1 0
care 0.3 0.5
cash 0 2
challenge 0 1
champion 0.4 0.5
change 0.2 0.4
channel 0 1.5
charge 0.5 0.3
chase 1 0
check 0.5 0.3
claim 0.4 0.4
code 0 1.5
comment 0 1
company 0 9
control 0.3 0.5
convert 1.8 0
cost 0 0.8
cover 1 0.2
craft 0.6 0.4
customer 0 9
cut 0.6 0.1
date 0 2
deal 0.2 0.6
decline 0.4 0.4
demand 0 1
design 0.2 0.6
detail 0 1.5
document 0 0.8
dominate 9 0
drive 1 0
drop 0.6 0.3
end 0.3 0.8
engineer 0 1.5
estimate 0.2 0.6
excel 2 0
expand 9 0
expect 9 0
experience 0 1
exploit 1 0
face 0.5 0.5
feature 0 1.2
feed 0.6 0.4
file 0 1
find 2 0
fit 0.6 0.5
fix 0.5 0.2
focus 0.4 0.3
follow 9 0
force 0.6 0.2
form 0 1.5
fund 0.3 0.5
gain 0.5 0.3
goal 0 9
ground 0 2
group 0 1.2
guide 0.2 0.5
hand 0 1
handle 1 0
harvest 0.6 0.3
have 9 0
help 0.5 0
hire 0.8 0
hold 1.2 0
hook 0.4 0.5
host 0.3 0.5
hunt 0.6 0.3
impact 0 0.8
increase 0.4 0.2
interest 0 1.5
interview 0 0.8
issue 0 1.2
keep 3 0
land 0.4 0.6
launch 0.2 0.3
lead 0.3 0.3
leave 0.8 0
level 0 2
leverage 0.8 0
limit 0.2 0.5
line 0 2.5
list 0.1 0.6
lock 0.5 0.3
look 0.8 0
love 0.8 0
make 3 0
manage 9 0
map 0.2 0.5
mark 0.4 0.6
market 0 1.8
master 0.5 0.8
match 0.4 0.3
matter 0.3 0.5
mean 3 0
measure 0.3 0.3
meet 3 0
message 0 1.5
mind 0.2 1.2
mine 1 0.6
mistake 0 2
monitor 0.6 0.2
mount 0.6 0.4
move 0.5 0.2
name 0.1 0.8
need 0.5 0
network 0 2
nurture 2 0
offer 0.2 0.4
onboard 3 0
open 3 0.6
order 0.1 0.8
own 9 0
part 0 2.5
pass 0.8 0.2
pay 0.6 0
people 0 9
phase 0 1.5
pilot 0.1 0.8
pitch 0.4 0.4
place 0 1
plan 0.2 0.3
play 0.5 0.3
point 0 1
position 0.1 0.8
post 0.2 0.6
power 0.1 0.8
praise 0.4 0.4
present 9 0.8
press 0.5 0.6
price 0 1
process 0 1
produce 1 0
product 0 9
profile 0 1.5
profit 0 1.5
program 0 2
project 0 1.5
promise 0.3 0.4
prospect 0 2
pull 0.7 0.1
push 0.7 0
question 0 1
range 0 1
rank 0.4 0.3
rate 0 1.5
reach 0.7 0
read 2 0
record 0.2 0.6
reform 0.2 0.8
release 0.3 0.3
rent 0.2 0.5
report 0.1 0.6
request 0.1 0.7
research 0 1
result 0 1
return 0.4 0.3
review 0.2 0.4
reward 0.2 0.5
risk 0 1
roadmap 0 4
roll 0.5 0
run 0.6 0
sale 0 9
save 2 0
say 2 0
scale 0.3 0.5
schedule 0.2 0.5
scope 0 1.5
score 0.1 0.8
search 0.2 0.5
see 9 0
segment 0.2 0.5
sell 1.8 0
send 9 0
serve 2 0
service 0 2
set 0.4 0.3
shape 0.5 0.4
share 0.3 0.3
shift 0.4 0.4
ship 0.7 0.1
show 1 0
sign 0.4 0.4
sort 0.5 0.4
source 0 1.2
space 0 2.5
speed 0.1 1.2
spend 0.8 0.1
sport 0 2
sprint 0 1.5
staff 0 1.5
stage 0 1.5
stand 0.9 0.2
start 0.6 0.1
state 0.1 0.8
stay 0.8 0
step 0.1 0.9
stick 0.8 0.1
stop 0.8 0
store 0.1 0.7
strategy 0 9
study 0.1 0.7
suit 0.5 0.3
supply 0.3 0.4
support 0.3 0.3
survey 0.1 0.7
switch 0.5 0.2
table 0 2
take 2 0
talk 0.4 0.2
target 0.4 0.4
task 0 2
team 0 3
tell 9 0
test 0.3 0.3
think 3 0
thing 0 9
time 0 3
touch 0.4 0.5
track 0.5 0.2
trade 0.3 0.6
train 0.6 0.2
transfer 0.4 0.3
trap 0.4 0.4
treat 0.8 0
trial 0 2.5
triage 0.5 0.3
trigger 0.4 0.3
trust 0.2 0.3
try 1.5 0
turn 0.6 0.1
upgrade 0.3 0.3
upsell 0.6 0.3
use 0.5 0
user 0 9
value 0.1 0.8
version 0 4
view 0.1 0.6
visit 0.2 0.3
vote 0.3 0.4
wait 0.7 0.1
wall 0 3
want 1.5 0
war 0 4
watch 0.8 0.1
way 0 9
week 0 9
win 0.7 0
wish 0.5 0.1
work 0.3 0.1
worry 0.4 0.2
year 0 9
`

/** Nouns that do without an article, also where they are verbs too: "drive adoption", "capture value". */
export const ownMasses = `
access adoption advice attention brand budget business capacity care cash churn code content control cost customer
data demand design development email engagement equity evidence experience feedback finance funding growth hardware help impact
income insight interest inventory labor labour land lead leadership legal liquidity love loyalty management margin marketing
mindshare momentum money need onboarding output ownership payroll penetration performance power pricing procurement
production profit progress quality reach research retention revenue risk safety sales scale scope share
software space speed spend staff success supply support time traction traffic training trial trust uptake usage use
utilisation utilization value virality volume wallet waste work
`

/** Verbs of business prose that the generated list lacks. */
export const ownVerbs = `
backlog bill bombard churn click comply cross dogfood enable enrol evangelise evangelize gamify grab incentivise incentivize iterate kpi
lure mentor monetise monetize nab offboard onboard outcompete outsource personalise personalize poach productise
productize refocus reframe relaunch roadmap rollout sunset snare sync timebox triage unblock unlock upskill upsell
`

/** Words of the lists that are seldom a verb in business prose, or never. */
export const notVerbs = `
biopsy bit business canoe chip goal grade kid minute net nut people pet
`

/** Nouns that look like something else: "number" is not more numb. */
export const ownNouns = `
banner corner counter customer finger folder letter liner meter number owner paper partner poster server sister summer
tester tower user winner winter
`

/** Adjectives that the lists take for something else. */
export const ownAdjectives = `
aware broad fun lower okay premium total worthwhile
`

/** Plurals that stand before another noun as easily as a singular does: "sales team". */
export const modifierPlurals = `
accounts analytics communications customs diagnostics economics goods graphics headquarters humanities logistics
mathematics metrics news operations physics politics sales savings securities series species sports statistics
systems
`

/** Two nouns that are one thing, though the first could be a verb. */
export const compounds = `
access control
account manager
answer time
build process
build system
build target
build time
call centre
call center
capture group
capture rate
care plan
care team
change management
change request
charge point
code review
control group
cost base
cost centre
cost saving
cover letter
design review
design system
drive time
experience design
feature flag
feature list
feature parity
feature release
feature request
feature roadmap
feature set
feature use
feature work
help centre
help center
help desk
help page
hire date
interview guide
issue tracker
land grab
launch checklist
launch date
launch day
launch plan
launch script
launch team
lead capture
lead flow
lead gen
lead generation
lead list
lead magnet
lead qualification
lead scoring
lead time
limit order
market access
market analysis
market capture
market cap
market conditions
market data
market entry
market fit
market leader
market penetration
market position
market price
market research
market segment
market share
market size
need state
offer page
order book
order form
order history
pay gap
pay rise
pilot phase
plan name
point release
position paper
position statement
price increase
price list
price point
process improvement
process owner
project manager
project plan
push factor
push notification
push service
record keeping
release budget
release calendar
release candidate
release cycle
release date
release management
release manager
release note
release notes
release plan
release process
release schedule
release train
report card
request form
research question
review process
risk management
roll out
scale factor
search bar
search engine
segment report
segment size
service level
share price
ship date
start date
start time
support plan
support team
support ticket
survey data
survey result
target account
target audience
target branch
target customer
target date
target group
target market
target persona
target platform
target price
target segment
target state
target system
target user
test case
test plan
test suite
track record
trade fair
trade show
training course
trial period
trial user
trust score
use case
user story
value add
value chain
value proposition
value stream
view count
work hour
work item
`
