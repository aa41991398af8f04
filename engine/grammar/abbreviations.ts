/** Shortened words whose full stop does not end a sentence, by what may follow them. All without their last stop, lower case. */

/** Never the end: a name, a number or an example follows. "Dr. Lee", "Fig. 3", "e.g. clinics". */
export const alwaysGoOn: ReadonlySet<string> = new Set(
  `approx c.f ca cap capt cf ch col dept dr e.g eg eq esp est ex excl fig figs gen gov hon i.e ie incl lt max min mr
  mrs ms mt mx nr op pp prof rep resp rev sec sen sgt st tel viz vol vs`.split(/\s+/),
)

/** Never the end before a number: "No. 1", "p. 12", "Jan. 5". */
export const goOnBeforeNumber: ReadonlySet<string> = new Set(
  'apr art aug dec feb jan jul jun mar no nos nov oct p para pt sep sept'.split(' '),
)

/** The end only before a word that likes to start sentences: "in the U.S. The", but "the U.S. Senate", "Acme Inc. Europe". */
export const endBeforeStarter: ReadonlySet<string> = new Set(
  `al apr assn aug ave bros co corp dec ed eds feb gmbh govt hr hrs inc jan jr jul jun ltd mar mfg mins nov oct ph.d
  plc rd sep sept sr u.k u.n u.s u.s.a`.split(/\s+/),
)

/** Words that, capitalised after a doubtful stop, start a new sentence. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `a after all also although an and another any as at because before both but by can do each even every few for from
  he her here his how however i if in is it its let many more most my no nobody not nothing now on once one only or
  other our over she since so some such that the their then there these they this those to today two under until
  we what when where whether which while who why with without you your`.split(/\s+/),
)

/** Capitalised words that belong to the hour before them: "9 a.m. Monday". */
export const afterHour: ReadonlySet<string> = new Set(
  `april august central december eastern february friday january july june march may monday november october pacific
  saturday september sunday thursday tuesday wednesday`.split(/\s+/),
)
