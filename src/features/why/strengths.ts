import type { ExplainedEvent, Explanation } from '../../core/explanation';
import { effectOf } from './reason';

/** What the timeline is highlighted by: the measured effect, or something the model itself says of an event. */
export type Measure = 'effect' | 'carried' | 'looked';
export type Order = 'time' | 'strength';

/** One number of one event. The strength is on the measure's own scale: 1 is the largest magnitude of all events. */
export interface Reading {
  readonly value: number;
  /** In [-1, 1]. */
  readonly strength: number;
}

/** One row of the timeline. */
export interface TimelineRow {
  readonly event: ExplainedEvent;
  /** Place in the history. */
  readonly at: number;
  /** Score drop when left out, in units of the score. */
  readonly effect: Reading;
  /** What the model itself says, to compare the effect with. */
  readonly beside: Reading;
  /** In [0, 1]: how warm the row is. What speaks against the product stays cold. */
  readonly warmth: number;
  /** 1 for the warmest row; absent where the row is cold. */
  readonly place?: number;
}

/** Divides by the largest magnitude. All zero (or empty) stays zero; not-finite values count as zero. */
export function normalise(values: readonly number[]): readonly number[] {
  const finite = values.map((value) => (Number.isFinite(value) ? value : 0));
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return finite.map((value) => (largest === 0 ? 0 : value / largest));
}

/** Those this model can give, the measured one first. */
export function measuresOf(explanation: Pick<Explanation, 'events'>): readonly Measure[] {
  const looked = explanation.events.some(({ rawAttention }) => rawAttention !== undefined);
  return looked ? ['effect', 'carried', 'looked'] : ['effect', 'carried'];
}

/** One value an event, in the events' order. */
export function valuesOf(
  explanation: Pick<Explanation, 'events' | 'score'>,
  measure: Measure,
): readonly number[] {
  switch (measure) {
    case 'effect':
      return explanation.events.map((event) => effectOf(explanation, event));
    case 'carried':
      return explanation.events.map(({ carried }) => carried);
    case 'looked':
      return explanation.events.map(({ rawAttention = 0 }) => rawAttention);
  }
}

/** The rows in time order, oldest first, each with its effect and one measure beside it. */
export function timelineRows(
  explanation: Pick<Explanation, 'events' | 'score'>,
  highlight: Measure,
): readonly TimelineRow[] {
  const readings = (measure: Measure): readonly Reading[] => {
    const values = valuesOf(explanation, measure);
    const strengths = normalise(values);
    return values.map((value, i) => ({ value, strength: strengths[i] ?? 0 }));
  };
  const effects = readings('effect');
  const beside = readings(highlight === 'effect' ? 'carried' : highlight);
  const warmths = (highlight === 'effect' ? effects : beside).map(({ strength }) => Math.max(0, strength));
  const places = warmths
    .map((warmth, at) => ({ warmth, at }))
    .filter(({ warmth }) => warmth > 0)
    .sort((a, b) => b.warmth - a.warmth)
    .map(({ at }) => at);
  const none: Reading = { value: 0, strength: 0 };
  return explanation.events.map((event, at) => ({
    event,
    at,
    effect: effects[at] ?? none,
    beside: beside[at] ?? none,
    warmth: warmths[at] ?? 0,
    ...(places.includes(at) && { place: places.indexOf(at) + 1 }),
  }));
}

/** Oldest first, or from what speaks most for the product to what speaks most against it; ties keep time order. */
export function arrange(
  rows: readonly TimelineRow[],
  order: Order,
  highlight: Measure,
): readonly TimelineRow[] {
  if (order === 'time') return rows;
  const strength = ({ effect, beside }: TimelineRow) =>
    highlight === 'effect' ? effect.strength : beside.strength;
  return [...rows].sort((a, b) => strength(b) - strength(a));
}
