/** Charts as SVG. Scales and shapes are d3's; every chart has a title and the same figures stand beside it as text. */

import {scaleLinear, scaleUtc} from 'd3-scale'
import {area, line} from 'd3-shape'
import {type Html, html} from './html.ts'
import type {ReportDocument, TrendPoint} from './model.ts'

/** How many documents have which index. */
export function histogram(documents: readonly ReportDocument[]): Html {
  const [width, height, foot] = [520, 150, 22]
  const counts = new Array<number>(10).fill(0)
  for (const {index} of documents)
    if (index !== undefined) {
      const bin = Math.min(9, Math.floor(index / 10))
      counts[bin] = (counts[bin] ?? 0) + 1
    }
  const x = scaleLinear([0, 100], [0, width])
  const y = scaleLinear([0, Math.max(1, ...counts)], [height - foot, 16])
  const bars = counts.map((count, bin) => {
    const left = x(bin * 10) + 2
    const barWidth = x(10) - 4
    return html`<rect class="bar" x="${left}" y="${y(count)}" width="${barWidth}" height="${height - foot - y(count)}"/>${
      count > 0 && html`<text class="value" x="${left + barWidth / 2}" y="${y(count) - 4}">${count}</text>`
    }<text class="tick" x="${left + barWidth / 2}" y="${height - 6}">${bin * 10}</text>`
  })
  const said = counts.flatMap((count, bin) => (count > 0 ? [`${bin * 10} to ${bin * 10 + 9}: ${count}`] : []))
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="Documents by index. ${said.join(', ')}">${bars}<line class="axis" x1="0" x2="${width}" y1="${height - foot}" y2="${height - foot}"/></svg>`
}

/** An index from 0 to 100 as a bar with its band. */
export function meter(index: number, band: number): Html {
  const x = scaleLinear([0, 100], [0, 120]).clamp(true)
  return html`<svg class="meter" viewBox="0 0 120 12" aria-hidden="true"><rect class="rail" x="0" y="3" width="120" height="6"/><rect class="bar" x="0" y="3" width="${x(index)}" height="6"/><rect class="band" x="${x(index - band)}" y="1" width="${x(index + band) - x(index - band)}" height="10"/></svg>`
}

/** The index over time, all points by the same rules; where the team changed its configuration there is a mark. */
export function trendChart(points: readonly TrendPoint[]): Html {
  const [width, height, left, foot] = [720, 240, 34, 26]
  const days = points.map(({date}) => new Date(`${date}T00:00:00Z`))
  const [first, last] = [days[0] ?? new Date(0), days.at(-1) ?? new Date(0)]
  const x = scaleUtc([first, last], [left, width - 60])
  const y = scaleLinear([0, 100], [height - foot, 10])
  const at = (i: number) => x(days[i] ?? first)
  const path = line<TrendPoint>()
    .x((_, i) => at(i))
    .y(({index}) => y(index))
  const under = area<TrendPoint>()
    .x((_, i) => at(i))
    .y0(y(0))
    .y1(({index}) => y(index))
  const ticks = y
    .ticks(5)
    .map(
      (tick) =>
        html`<line class="grid" x1="${left}" x2="${width - 60}" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick end" x="${left - 6}" y="${y(tick) + 4}">${tick}</text>`,
    )
  const dates = x
    .ticks(6)
    .map(
      (day) =>
        html`<text class="tick" x="${x(day)}" y="${height - 8}">${day.toISOString().slice(0, 7)}</text>`,
    )
  const dots = points.map(
    ({index, date}, i) =>
      html`<circle class="dot" cx="${at(i)}" cy="${y(index)}" r="3"><title>${date}: ${Math.round(index)}</title></circle>`,
  )
  const marks = points.flatMap(({configChanged, date}, i) =>
    configChanged
      ? [
          html`<line class="mark" x1="${at(i)}" x2="${at(i)}" y1="10" y2="${height - foot}"><title>${date}: the configuration changed</title></line>`,
        ]
      : [],
  )
  const end = points.at(-1)
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="Index from ${points[0]?.date} to ${end?.date}: ${Math.round(points[0]?.index ?? 0)} to ${Math.round(end?.index ?? 0)}">${ticks}${dates}${marks}<path class="under" d="${under(points) ?? ''}"/><path class="line" d="${path(points) ?? ''}"/>${dots}${
    end &&
    html`<text class="value start" x="${at(points.length - 1) + 8}" y="${y(end.index) + 4}">${Math.round(end.index)}</text>`
  }</svg>`
}
