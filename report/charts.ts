/** Charts as SVG. Scales and shapes are d3's; every chart has a title and the same figures stand beside it as text. */

import {scaleLinear, scaleUtc} from 'd3-scale'
import {area, line} from 'd3-shape'
import {partNames} from '../engine/index.ts'
import {type Html, html} from './html.ts'
import type {ReportDocument, TrendPoint} from './model.ts'
import {partWords} from './words.ts'

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
  const x = scaleUtc([first, last], [left, width - 90])
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
        html`<line class="grid" x1="${left}" x2="${width - 90}" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick end" x="${left - 6}" y="${y(tick) + 4}">${tick}</text>`,
    )
  const dates = x
    .ticks(6)
    .map(
      (day) =>
        html`<text class="tick" x="${x(day)}" y="${height - 8}">${day.toISOString().slice(0, 7)}</text>`,
    )
  const ends = points.at(-1)
  const labels = spread([
    ...(ends === undefined
      ? []
      : [{label: `Index ${Math.round(ends.index)}`, at: y(ends.index), isIndex: true}]),
    ...partNames.flatMap((name) => {
      const value = ends?.parts[name]
      if (value === undefined) return []
      return [
        {
          label: `${partWords[name].split(' ')[0]} ${Math.round(100 * value)}`,
          at: y(100 * value),
          isIndex: false,
        },
      ]
    }),
  ]).map(
    ({label, at: height, isIndex}) =>
      html`<text class="${isIndex ? 'value' : 'tick'} start" x="${width - 82}" y="${height + 4}">${label}</text>`,
  )
  const parts = partNames.map((name) => {
    const having = points.flatMap(({parts: values}, i) => {
      const value = values[name]
      return value === undefined ? [] : [{at: at(i), value: 100 * value}]
    })
    const drawn = line<(typeof having)[0]>(
      (one) => one.at,
      (one) => y(one.value),
    )(having)
    return html`<path class="part" d="${drawn ?? ''}"/>`
  })
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
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="Index from ${points[0]?.date} to ${ends?.date}: ${Math.round(points[0]?.index ?? 0)} to ${Math.round(ends?.index ?? 0)}">${ticks}${dates}${marks}${parts}<path class="under" d="${under(points) ?? ''}"/><path class="line" d="${path(points) ?? ''}"/>${dots}${labels}</svg>`
}

/** Pushes labels apart that would stand on each other; from top to bottom. */
function spread<Label extends {readonly at: number}>(labels: readonly Label[]): readonly Label[] {
  let free = 0
  return labels
    .toSorted((a, b) => a.at - b.at)
    .map((label) => {
      const at = Math.max(label.at, free)
      free = at + 14
      return {...label, at}
    })
}

/** New findings above the line, fixed ones below it. */
export function findingsChart(points: readonly TrendPoint[]): Html {
  const [width, height, left] = [720, 110, 34]
  const most = Math.max(1, ...points.flatMap(({added, fixed}) => [added, fixed]))
  const y = scaleLinear([-most, most], [height - 14, 14])
  const x = scaleLinear([0, points.length], [left, width - 90])
  const bars = points.map(({date, added, fixed}, i) => {
    const bar = Math.max(2, x(1) - x(0) - 6)
    return html`<g><title>${date}: ${added} new, ${fixed} fixed</title><rect class="mark-bar" x="${x(i)}" y="${y(added)}" width="${bar}" height="${y(0) - y(added)}"/><rect class="bar" x="${x(i)}" y="${y(0)}" width="${bar}" height="${y(-fixed) - y(0)}"/></g>`
  })
  const total = (of: (point: TrendPoint) => number) => points.reduce((sum, point) => sum + of(point), 0)
  const [added, fixed] = [total((point) => point.added), total((point) => point.fixed)]
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="Findings: ${added} new, ${fixed} fixed">${bars}<line class="axis" x1="${left}" x2="${width - 90}" y1="${y(0)}" y2="${y(0)}"/><text class="tick start" x="${width - 82}" y="${y(0) - 8}">${added} new</text><text class="tick start" x="${width - 82}" y="${y(0) + 16}">${fixed} fixed</text></svg>`
}
