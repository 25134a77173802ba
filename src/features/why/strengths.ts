import type { ExplainedEvent, Explanation } from '../../core/explanation';
import { effectOf } from './reason';

/** By which of the two measures the timeline is highlighted. `carried` is what the model itself accounts to an event, see `ExplanationMethod`. */
export type Measure = 'effect' | 'carried';
export type Order = 'time' | 'strength';

/** One row of the timeline. Strengths are in [-1, 1], each measure on its own scale: 1 is the largest magnitude of all rows. */
export interface TimelineRow {
  readonly event: ExplainedEvent;
  /** Score drop when left out, in units of the score. */
  readonly effect: number;
  readonly effectStrength: number;
  /** In units of the score. */
  readonly carried: number;
  readonly carriedStrength: number;
}

/** Divides by the largest magnitude. All zero (or empty) stays zero; not-finite values count as zero. */
export function normalise(values: readonly number[]): readonly number[] {
  const finite = values.map((value) => (Number.isFinite(value) ? value : 0));
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return finite.map((value) => (largest === 0 ? 0 : value / largest));
}

/** The rows in time order, oldest first. */
export function timelineRows(explanation: Explanation): readonly TimelineRow[] {
  const effects = explanation.events.map((event) => effectOf(explanation, event));
  const carried = explanation.events.map((event) => event.carried);
  const effectStrengths = normalise(effects);
  const carriedStrengths = normalise(carried);
  return explanation.events.map((event, i) => ({
    event,
    effect: effects[i] ?? 0,
    effectStrength: effectStrengths[i] ?? 0,
    carried: carried[i] ?? 0,
    carriedStrength: carriedStrengths[i] ?? 0,
  }));
}

export const strengthOf = (row: TimelineRow, measure: Measure): number =>
  measure === 'effect' ? row.effectStrength : row.carriedStrength;

/** Oldest first, or from what speaks most for the product to what speaks most against it; ties keep time order. */
export function arrange(
  rows: readonly TimelineRow[],
  order: Order,
  measure: Measure,
): readonly TimelineRow[] {
  if (order === 'time') return rows;
  return [...rows].sort((a, b) => strengthOf(b, measure) - strengthOf(a, measure));
}
