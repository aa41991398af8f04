/** British and American spellings that no rule can tell: beginnings, then the endings that differ. Keep sorted. */

export interface SpellingFamily {
  readonly beginnings: string
  /** Pairs of British>American. */
  readonly endings: string
}

export const spellingFamilies: readonly SpellingFamily[] = [
  // Not "humorous", "laborious", "honorary": the same on both sides.
  {
    beginnings:
      'arm behavi cand clam col demean disfav dishon endeav fav flav harb hon hum lab misbehavi neighb od parl rig rum sav savi splend tum vap vig',
    endings:
      'our>or ours>ors oured>ored ouring>oring ourer>orer ourers>orers ourable>orable ourably>orably oural>oral ourally>orally ourful>orful ourhood>orhood ourhoods>orhoods ourite>orite ourites>orites ourless>orless ourly>orly',
  },
  {
    beginnings:
      'calib cent epicent fib lit lust maneuv meag met mit multicent recent sabot scept somb spect theat',
    endings: 're>er res>ers red>ered ring>ering',
  },
  {
    beginnings:
      'cance channe counse dia due enamel equa fue funne initia jewe labe leve marve mode pane pede penci quarre refue relabe remode riva shove signa spira swive tota towe trave tria tunne unrave',
    endings: 'lled>led lling>ling ller>ler llers>lers llor>lor llors>lors',
  },
  {
    beginnings: 'anal catal dial epil monol prol travel',
    endings: 'ogue>og ogues>ogs ogued>oged oguing>oging',
  },
  {
    beginnings: 'anal catal dial paral',
    endings: 'yse>yze yses>yzes ysed>yzed ysing>yzing yser>yzer ysers>yzers',
  },
  {beginnings: 'defen licen offen preten', endings: 'ce>se ces>ses'},
  {beginnings: 'practi', endings: 'se>ce ses>ces sed>ced sing>cing'},
  {beginnings: 'distil enrol fulfil instal instil', endings: '>l s>ls ment>lment ments>lments'},
  {beginnings: 'abridg acknowledg judg', endings: 'ement>ment ements>ments'},
  {
    beginnings: '',
    endings:
      'ageing>aging aluminium>aluminum anaemia>anemia artefact>artifact artefacts>artifacts cosy>cozy gauge>gage grey>gray greys>grays haemoglobin>hemoglobin manoeuvre>maneuver manoeuvred>maneuvered manoeuvres>maneuvers manoeuvring>maneuvering mould>mold moulded>molded moulds>molds orthopaedic>orthopedic orthopaedics>orthopedics paediatric>pediatric paediatrician>pediatrician paediatricians>pediatricians paediatrics>pediatrics programme>program programmes>programs sceptic>skeptic sceptical>skeptical scepticism>skepticism sceptics>skeptics skilful>skillful skilfully>skillfully wilful>willful',
  },
]
