/** The small words of English with all they can be. One line: the words, a colon, readings with costs; no cost is 0. */

export const closedWords = `
a an every the: determiner
another each either neither: determiner, subject 1.2, object 1.2
all both: determiner, subject 1, object 1, adverb 1.5
any few many several some: determiner, subject 1, object 1
enough less more most much: determiner 0.4, adverb 0.4, subject 1.2, object 0.8
fewer: determiner
half: determiner 0.5, noun 0.5
no: determiner, adverb 3
such: determiner 0.3, adjective 0.5
that: relative 0.3, subordinator 0.3, determiner 0.8, subject 1.2, object 1.6
these those: determiner, subject 0.8, object 0.8
this: determiner, subject 0.5, object 0.8

his: possessive, object 2
her: possessive, object 0.6
its my our their your: possessive
hers mine ours theirs yours: subject 0.3, object

he i she they we: subject
him me them us: object
herself himself itself myself oneself ourselves themselves yourself yourselves: object, adverb 1
it you: subject, object
anybody anyone anything everybody everyone everything nobody nothing somebody someone something: subject, object
one: number, subject 0.6, object 0.6, noun 1
ones others people: plural
there: subject 0.4, adverb 0.4
what: relative, determiner 1.5
whatever whichever who whoever whom: relative
which: relative, determiner 1.5
whose: relative

ca can cannot could may might must ought sha shall should will wo would 'll: modal
'd: modal, have 0.6
ai am are is was were 're 'm: be
's: genitive, be 0.4, have 2.5
be: bareBe, imperative 0.8
been being: bareBe
has 've: have
have: have, bareHave, imperative 1.5
had: have, participle 1
having: bareHave
do: do, base 0.3, imperative 0.5
does: do, singular 0.5
did: do, past 0.5

not n't: negation
never: negation
to: to, preposition 0.2

aboard about above across against along alongside amid among amongst around at atop behind below beneath beside besides between beyond by concerning despite during except for from in including inside into near of off on onto opposite outside over per regarding round through throughout toward towards under underneath unlike until unto up upon versus via vs vs. with within without: preposition
ago aside away back forward forwards: adverb
back: adverb, noun 1.5, adjective 2, base 2, present 2, imperative 2
out: preposition, adverb 0.3
down: preposition, adverb 0.3
like: preposition 0.3, base 1, present 1, imperative 3, noun 4
plus: preposition 0.3, conjunction 0.6
past: preposition 0.6, adjective 0.4, noun 0.4
next: adjective, adverb 1.2
as: preposition, subordinator 0.4, adverb 1
than: preposition 0.2, subordinator 0.4
after before: preposition 0.1, subordinator 0.4
since: subordinator 0.4, preposition 0.3
once: adverb 0.3, subordinator 0.6
until: preposition 0.2, subordinator 0.4
for: preposition

and or nor & + /: conjunction
but: conjunction, preposition 2.5
yet: adverb, conjunction 0.8
so: subordinator 0.6, conjunction 0.8, adverb 0.5
although because if lest though unless whenever whereas wherever whether while: subordinator
how when where why: subordinator

eg e.g. i.e. ie etc etc. cf. also already altogether always again almost anyway anywhere apart certainly else elsewhere even ever everywhere far further furthermore hence here however indeed instead just maybe meanwhile moreover nearly nevertheless now nowhere often perhaps quite rather really regardless sometimes somewhere soon still then therefore thus together too twice usually very: adverb
later earlier: adverb, adjective 0.3
only: adverb, adjective 0.8
well: adverb, noun 3
please: adverb, base 2
yes okay: adverb
today tomorrow tonight yesterday: adverb, name 1
early: adjective, adverb 0.4
daily hourly monthly quarterly weekly yearly: adjective, adverb 0.5
likely unlikely: adjective, adverb 0.8
friendly costly timely lonely elderly lively orderly: adjective
little: determiner 0.5, adjective 0.2, adverb 1
first last second third: adjective, adverb 0.8, noun 2
long hard fast late straight: adjective, adverb 0.6
better best worse worst: adjective, adverb 0.6
own: adjective, base 1, present 1, imperative 2, noun 4
same: adjective, subject 2, object 1.5
other: adjective
due: adjective
means: singular, noun 0.6
able: adjective
left: past, participle, adjective 1, noun 3
present: adjective, noun 1, base 1, imperative 1.2
open: adjective, base 0.4, present 0.6, imperative 0.5
worth: preposition, noun 1
ready: adjective

billion dozen eight eighteen eighty eleven fifteen fifty five forty four fourteen hundred million nine nineteen ninety seven seventeen seventy six sixteen sixty ten thirteen thirty thousand three trillion twelve twenty two zero: number
hundreds thousands millions billions dozens: plural
january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday: name
march: name 0.3, noun 0.8, base 2, present 2, imperative 3
fridays mondays saturdays sundays thursdays tuesdays wednesdays: plural
`
