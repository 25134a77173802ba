/** The measures of explanations, prepared for drawing. */

export type Order = 'time' | 'strength';

/**
 * One measure of one event. The strength is on the measure's own scale: 1 is the largest magnitude
 * of all events.
 */
interface Reading {
  readonly value: number;
  /** In [-1, 1]. */
  readonly strength: number;
}

/** How one event is drawn. */
export interface Lit {
  /** Index in the history. */
  readonly at: number;
  /** In nats. */
  readonly effect: Reading;
  /** A second measure to compare the effect with; absent where there is none. */
  readonly beside?: Reading;
  /** In [0, 1]: how strongly the row is highlighted. 0 for what speaks against the product. */
  readonly warmth: number;
  /** 1 for the strongest row; absent where the row is not highlighted. */
  readonly place?: number;
}

/**
 * Divides by the largest magnitude. All zeros stay zero; values that are not finite count as zero.
 */
export function normalise(values: readonly number[]): readonly number[] {
  const finite = values.map((value) => (Number.isFinite(value) ? value : 0));
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return finite.map((value) => (largest === 0 ? 0 : value / largest));
}

/** @returns each value with its strength among all of them */
export function readings(values: readonly number[]): readonly Reading[] {
  const strengths = normalise(values);
  return values.map((value, i) => ({ value, strength: strengths[i] ?? 0 }));
}

/** Ranks from 1 for the largest positive strength; undefined where a strength is not positive. */
export function placesOf(strengths: readonly number[]): readonly (number | undefined)[] {
  const order = strengths
    .map((strength, at) => ({ strength, at }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  const places = new Map(order.map(({ at }, place) => [at, place + 1]));
  return strengths.map((_, at) => places.get(at));
}

/**
 * How each event is drawn, in time order.
 * @param effects one value for each event
 * @param beside another measure, one value for each event
 * @param by the measure that highlights the rows; without `beside` it is the effect
 */
export function light(
  effects: readonly number[],
  beside: readonly number[] | undefined,
  by: 'effect' | 'beside',
): readonly Lit[] {
  const measured = readings(effects);
  const compared = beside && readings(beside);
  const warming = by === 'beside' && compared ? compared : measured;
  const places = placesOf(warming.map(({ strength }) => strength));
  return measured.map((effect, at) => ({
    at,
    effect,
    beside: compared?.[at],
    warmth: Math.max(0, warming[at]?.strength ?? 0),
    place: places[at],
  }));
}

/**
 * Oldest first, or from what speaks most for the product to what speaks most against it; ties keep
 * time order.
 */
export function arrange(rows: readonly Lit[], order: Order, by: 'effect' | 'beside'): readonly Lit[] {
  if (order === 'time') return rows;
  const strength = ({ effect, beside }: Lit) =>
    by === 'beside' && beside ? beside.strength : effect.strength;
  return [...rows].sort((a, b) => strength(b) - strength(a));
}
