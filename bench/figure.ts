/** One measured number and what it is held against. */

export interface Figure {
  readonly group: string
  readonly what: string
  readonly measured: number
  readonly unit: string
  /** Absent where a number is only told, not judged. */
  readonly budget?: {readonly atLeast: number} | {readonly atMost: number}
  /** The raw numbers behind a ratio. */
  readonly detail: string
}

export function isMet({budget, measured}: Figure): boolean | undefined {
  if (budget === undefined) return undefined
  return 'atLeast' in budget ? measured >= budget.atLeast : measured <= budget.atMost
}

export function budgetText({budget, unit}: Figure): string {
  if (budget === undefined) return ''
  return 'atLeast' in budget ? `≥ ${budget.atLeast} ${unit}` : `≤ ${budget.atMost} ${unit}`
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}

/** Three digits that matter: 0.0123, 1.23, 12.3, 123, 1230. */
export function short(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '?'
}
