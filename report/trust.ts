/** What the number is and is not, so that nobody has to believe it blindly. */

import {partNames} from '../engine/index.ts'
import {type Html, html} from './html.ts'
import type {ReportData} from './model.ts'
import {partQuestions, partWords} from './words.ts'

export const measured = 'How the documents speak and what proof they offer, not how customers are treated.'

export function trust({rules, version, documents, weights, leastWords}: ReportData): Html {
  const weighted = partNames.map((name) => `${partWords[name]} ${weights[name]}`).join(', ')
  const found = documents.reduce(
    (sum, {findings}) => sum + findings.reduce((all, {count}) => all + count, 0),
    0,
  )
  const suppressed = documents.reduce((sum, document) => sum + document.suppressed, 0)
  const share = found + suppressed === 0 ? 0 : Math.round((100 * suppressed) / (found + suppressed))
  return html`<section aria-labelledby="h-trust"><h2 id="h-trust">Why believe this number</h2>
<ul><li><b>What is measured.</b> ${measured}</li>
<li><b>The formula.</b> The index is the sum of five parts, each from 0 to 100, weighted: ${weighted}. A part that does not apply is left out. Voice compares how often eight classes of words stand there with documents of the same genre: those that name customers, begin a sentence with them or speak of them further, those for what they need, how we know and what becomes better; and, against, those for channels and our numbers and for our own workings. Framing falls with each finding per word, by its level and confidence, and grows with how often customers are in sight. Proof adds evidence: 1 point when intended, 2 when practised, 3 with a number, date, name or link. Measures is the mean worth of what is counted, from 0 for output to 1 for results of customers.</li>
${partNames.map((name) => html`<li><b>${partWords[name]}.</b> ${partQuestions[name]}</li>`)}<li><b>The band.</b> Short documents say less, so theirs is wider. Two figures differ when their bands do not overlap. Below ${leastWords} words there is no index.</li>
<li><b>How well it agrees with people.</b> On 67 public documents that played no part in choosing the words, read blind by two readers, its order within a genre agreed with theirs well (Spearman 0.74 in handbooks, 0.64 in strategy papers; the readers with each other above 0.9). A text that shows customers in plain words and names no need may stand too low. Changes of one document are what it shows best; take a difference between two documents as a question and read their sentences.</li>
<li><b>The same text gives the same number.</b> Nothing is sent anywhere. Rule set <code>${rules}</code>, Customer Lens ${version}.</li>
<li><b>Set aside by comments:</b> ${suppressed} of ${found + suppressed} findings (${share} %).</li>
<li><b>Documents and folders are ranked, never people.</b> There is no view by author.</li></ul></section>`
}
