/** Words that fill the holes of the generated sentences: ordinary office prose, in which triggers are rare. */

const list = (words: string): readonly string[] => words.split(', ')

export const words: Readonly<Record<string, readonly string[]>> = {
  person: list(
    'Anneke, Tomás, Ines, Yusuf, Priya, Oluwaseun, Marta, Jens, Hélène, Kofi, Lucía, Sam, Dmitri, Wen, Aoife, Bram, Noor, Ruth',
  ),
  group: list(
    'finance, legal, the works council, the support desk, engineering, the field staff, procurement, the data group, facilities, the regional office, the on-call rota, the editorial board',
  ),
  thing: list(
    'invoice, contract, spreadsheet, meeting note, delivery slip, password, form, report, ticket, calendar, address, budget line, folder, signature, timetable, map, printer, certificate, forecast, photograph, letter, receipt, summary, checklist, backup, archive, diagram, draft, footnote, ledger',
  ),
  things: list(
    'invoices, contracts, meeting notes, delivery slips, passwords, forms, reports, tickets, calendars, addresses, budget lines, folders, timetables, certificates, forecasts, photographs, letters, receipts, checklists, backups, diagrams, drafts, interviews, holidays, repairs, permits, tenders, samples, estimates, complaints',
  ),
  quality: list(
    'short, complete, early, late, honest, plain, detailed, rough, careful, cheap, public, quiet, local, separate, temporary, written, weekly, second, final, small, open, common, recent, simple, stable',
  ),
  verb: list(
    'read, sign, copy, print, archive, review, translate, renew, correct, collect, measure, repair, compare, explain, publish, delay, approve, reject, sort, summarise, rewrite, check, forward, store, replace',
  ),
  did: list(
    'read, signed, copied, printed, archived, reviewed, translated, renewed, corrected, collected, measured, repaired, compared, explained, published, delayed, approved, rejected, sorted, summarised, rewrote, checked, forwarded, stored, replaced',
  ),
  time: list(
    'on Monday, in the spring, before the summer break, by the end of March, every second Tuesday, after the audit, within ten days, in the first quarter, last year, at the next retreat, since September, during the night shift, once a month, in the afternoon',
  ),
  place: list(
    'in Antwerp, at the depot, in the shared drive, on the second floor, in the Vienna office, on the intranet, at head office, in the annex, in both countries, along the northern route, in the old warehouse, on the phone',
  ),
  number: list(
    'two, three, four, five, six, nine, eleven, twelve, 14, 20, 31, 40, 58, 75, 120, 312, 900, 1,400',
  ),
  measure: list(
    'the error rate, the waiting time, the response time, the share of late parcels, the cost of storage, the sickness rate, the number of calls, overtime, the power bill, the time to a first answer, the backlog, turnover of staff',
  ),
  offer: list(
    'product, platform, app, service, solution, tool, portal, dashboard, subscription, integration',
  ),
  feature: list(
    'single sign-on, the mobile app, the export, the booking page, the new dashboard, the reporting module, the assistant, the price calculator',
  ),
  customers: list(
    'customers, users, clients, patients, members, tenants, buyers, visitors, dispatchers, couriers, readers, small firms',
  ),
  segment: list(
    'the mid-size segment, the Austrian market, hospitals, small firms, public bodies, families, logistics companies, schools',
  ),
}
