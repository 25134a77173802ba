import type { EventContext } from '../../core/histories/event-context';
import type { Scorer } from '../../models/scorer';
import type { Pace } from '../pace';
import type { ShopperContext } from '../shopper-context';

/** A history to explain. */
export interface Past {
  /** Oldest first. */
  readonly history: Int32Array;
  /** Times and kinds of its events, for models that read them. */
  readonly context?: EventContext;
}

/** A history, and the items that may not be recommended after it. */
export type Asked = Past & Pick<ShopperContext, 'excluded'>;

/** A history of only some of its events. @param kept their places in it, rising */
export function only({ history, context }: Past, kept: readonly number[]): Past {
  const pick = (values: ArrayLike<number> | undefined) => values && kept.map((at) => values[at]);
  return {
    history: Int32Array.from(kept, (at) => history[at]),
    context: context && { times: pick(context.times), kinds: pick(context.kinds) },
  };
}

/** A history without some of its events. @param left their places in it */
export function without(past: Past, left: Iterable<number>): Past {
  const gone = new Set(left);
  return only(
    past,
    Array.from(past.history, (_, at) => at).filter((at) => !gone.has(at)),
  );
}

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

/** Histories scored between two turns of the event loop. */
export const TURN = 64;

/**
 * As `scoreAll`, in batches of `TURN`, so that the worker can answer other calls in between. Yields
 * one [N] for each history, in their order.
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

/** `excluded` without the items in question, so that these can be ranked too. */
export function barredBut(excluded: Uint8Array, items: readonly number[]): Uint8Array {
  const barred = Uint8Array.from(excluded);
  for (const item of items) barred[item] = 0;
  return barred;
}

/** Places of the events of a history that a model reads: the newest, as many as it can. */
export const placesRead = ({ insight }: Pick<Scorer, 'insight'>, { length }: ArrayLike<number>): number[] =>
  Array.from({ length }, (_, at) => at).slice(insight ? -insight.maxLength : 0);
