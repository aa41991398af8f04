/** Tells an abbreviation ("KPI") from a word in capitals ("PATIENT"): by its shape, and by two short lists. */

export function isAcronym(word: string): boolean {
  if (!/^[A-Z][A-Z0-9&./+]+$/.test(word)) return false
  if (/[^A-Z]/.test(word)) return true
  if (!/[AEIOUY]/.test(word)) return true
  if (word.length <= 3) return !shortWords.has(word)
  return unspeakable.has(word) || !speakable.test(word)
}

// "FDIC" cannot be a word: no English word starts with "fd".
const speakable =
  /^(?:[B-DF-HJ-NP-TV-Z]|[BF][LR]|C[HLR]|D[RW]|G[HLNR]|KN|P[HLRS]|RH|S[CHKLMNPQTW]|SCH|[CHPT]R|S[CHPT]R|SPL|T[HW]|THR|W[HR])?[AEIOUY]/

const unspeakable = new Set(['ARPU', 'EBITDA', 'ISBN', 'PAAS', 'SAAS', 'UNHCR'])

/** Three letters or fewer with a vowel are an abbreviation (ROI, CEO, SKU) unless they stand here. */
const shortWords = new Set(
  `ACT ADD AGE AIM AIR ALL AN AND ANY APP ARE ART AS ASK AT AWE BAD BAG BAN BAR BE BED BET BIG BIT BOX BUS BUT BUY BY
  CAN CAP CAR CUP CUT DAY DID DO END FAN FAR FEE FEW FIT FIX FOR FUN GAP GAS GET GO GOT GUY HAD HAS HE HER HIM HIS HIT
  HOW HUB IF IN INK IS ITS JOB JOY KEY KID LAB LAW LAY LED LEG LET LIE LOG LOT LOW MAN MAP MAY ME MEN MET MIX MY NET
  NEW NO NOR NOT NOW ODD OF OFF OLD ON ONE OR OUR OUT OWE OWN PAY PER PIN PUT RAN RAW RUN SAW SAY SEE SET SHE SIT SIX
  SO TAG TAX TEN THE TIE TO TOO TOP TRY TWO UP USE VAN VIA WAR WAS WAY WE WEB WHO WHY WIN WON YES YET YOU`.split(
    /\s+/,
  ),
)
