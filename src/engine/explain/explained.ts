import type { EventContext } from '../../core/histories/event-context';
import type { Scorer } from '../../models/scorer';
import type { Pace } from '../pace';
import type { ShopperContext } from '../shopper-context';

/** A history that is asked about. */
export interface Past {
  /** Oldest first. */
  readonly history: Int32Array;
  /** What is known of its events, for models that read it. */
  readonly context?: EventContext;
}

/** A question about an item: after what, and among which others. */
export type Asked = Past & Pick<ShopperContext, 'excluded'>;

/** A history without some of its events. @param kept places in it, rising */
export function only({ history, context }: Past, kept: readonly number[]): Past {
  const pick = (values: ArrayLike<number> | undefined) => values && kept.map((at) => values[at]);
  return {
    history: Int32Array.from(kept, (at) => history[at]),
    context: context && { times: pick(context.times), kinds: pick(context.kinds) },
  };
}

/** Places of all events but some. */
export const placesWithout = ({ length }: ArrayLike<number>, left: ReadonlySet<number>): number[] =>
  Array.from({ length }, (_, at) => at).filter((at) => !left.has(at));

/** Scores of every item after each history, all in one call. */
export const scoreAll = (scorer: Scorer, pasts: readonly Past[]): Promise<Float32Array[]> => {
  const contexts = pasts.map(({ context }) => context);
  const known = contexts.filter((context) => context !== undefined);
  return scorer.score(
    pasts.map(({ history }) => history),
    undefined,
    known.length > 0 ? contexts.map((context) => context ?? {}) : undefined,
  );
};

/** Histories ranked between two turns of the worker. */
export const TURN = 64;

/**
 * As `scoreAll`, so many at a time that the worker can answer others in between; one [items] a
 * history, in their order.
 */
export async function* scoresInTurns(
  scorer: Scorer,
  pasts: readonly Past[],
  pace?: Pace,
): AsyncGenerator<Float32Array> {
  for (let from = 0; from < pasts.length; from += TURN) {
    yield* await scoreAll(scorer, pasts.slice(from, from + TURN));
    await pace?.next();
  }
}

/** Everything that may be offered, and the items asked about; 1 where an item may not. */
export function barredBut(excluded: Uint8Array, items: readonly number[]): Uint8Array {
  const barred = Uint8Array.from(excluded);
  for (const item of items) barred[item] = 0;
  return barred;
}

/** Places of the events a model reads of a history. */
export const placesRead = ({ insight }: Pick<Scorer, 'insight'>, { length }: ArrayLike<number>): number[] =>
  Array.from({ length }, (_, at) => at).slice(insight ? -insight.maxLength : 0);
