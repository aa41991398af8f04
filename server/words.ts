/** What the server says in its own words, in the languages that it knows. Rules speak English. */

export interface Words {
  readonly applyAll: (count: number, rule: string) => string
  readonly fixAll: string
  readonly ignoreHere: (rule: string) => string
  readonly ignoreInFile: (rule: string) => string
  readonly reason: string
  readonly addAs: (word: string, kind: Kind) => string
  readonly setLevel: (rule: string, level: string) => string
  readonly explain: (rule: string) => string
  readonly found: (findings: number, compounds: number) => string
  readonly index: (index: number, band: number) => string
  readonly noIndex: string
  readonly before: string
  readonly after: string
  readonly imagine: string
  readonly inDocument: (count: number) => string
  readonly source: string
  readonly about: string
  readonly alsoHere: string
  readonly checking: string
  readonly page: (rule: string) => string
}

export type Kind = 'product' | 'company' | 'customer' | 'phrase'

export function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith('de') ? german : english
}

const english: Words = {
  applyAll: (count, rule) => `Apply to all ${count} of ${rule}`,
  fixAll: 'Apply all suggestions that need no reading',
  ignoreHere: (rule) => `Ignore ${rule} here`,
  ignoreInFile: (rule) => `Ignore ${rule} in this file`,
  reason: 'your reason',
  addAs: (word, kind) =>
    ({
      product: `Add “${word}” to the vocabulary as our product`,
      company: `Add “${word}” to the vocabulary as our company`,
      customer: `Add “${word}” to the vocabulary as a word for customers`,
      phrase: `Always allow “${word}”`,
    })[kind],
  setLevel: (rule, level) => `Set ${rule} to ${level} in the project’s config`,
  explain: (rule) => `Explain ${rule}`,
  found: (findings, compounds) =>
    `${findings} ${findings === 1 ? 'remark' : 'remarks'}, ${compounds} ${compounds === 1 ? 'compound' : 'compounds'} for the exercise`,
  index: (index, band) => `index ${index} ± ${band}`,
  noIndex: 'not enough text for an index',
  before: 'Before',
  after: 'After',
  imagine: 'Imagine',
  inDocument: (count) => `${count} × in this document`,
  source: 'Source',
  about: 'All about this rule',
  alsoHere: 'also here',
  checking: 'Checking documents',
  page: (rule) => `Open the page of ${rule}`,
}

const german: Words = {
  applyAll: (count, rule) => `Auf alle ${count} von ${rule} anwenden`,
  fixAll: 'Alle Vorschläge anwenden, die man nicht prüfen muss',
  ignoreHere: (rule) => `${rule} hier übergehen`,
  ignoreInFile: (rule) => `${rule} in dieser Datei übergehen`,
  reason: 'dein Grund',
  addAs: (word, kind) =>
    ({
      product: `„${word}“ als unser Produkt ins Vokabular aufnehmen`,
      company: `„${word}“ als unsere Firma ins Vokabular aufnehmen`,
      customer: `„${word}“ als Wort für Kunden ins Vokabular aufnehmen`,
      phrase: `„${word}“ immer erlauben`,
    })[kind],
  setLevel: (rule, level) => `${rule} in der Konfiguration des Projekts auf ${level} setzen`,
  explain: (rule) => `${rule} erklären`,
  found: (findings, compounds) =>
    `${findings} ${findings === 1 ? 'Anmerkung' : 'Anmerkungen'}, ${compounds} ${compounds === 1 ? 'Zusammensetzung' : 'Zusammensetzungen'} für die Übung`,
  index: (index, band) => `Index ${index} ± ${band}`,
  noIndex: 'zu wenig Text für einen Index',
  before: 'Vorher',
  after: 'Nachher',
  imagine: 'Stell dir vor',
  inDocument: (count) => `${count} × in diesem Dokument`,
  source: 'Quelle',
  about: 'Alles über diese Regel',
  alsoHere: 'auch hier',
  checking: 'Dokumente werden geprüft',
  page: (rule) => `Seite von ${rule} öffnen`,
}
