/** Rows of a list, or its cards, from `first` to `last`, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * Rows of equal height, in pixels: where the first begins, and the distance from each to the next.
 */
export interface Stack {
  readonly top: number;
  readonly step: number;
  /** At least one. */
  readonly rows: number;
}

/** Rows that are at least partly between `from` and `to`; the nearest row when there is none. */
export function rowsBetween({ top, step, rows }: Stack, from: number, to: number): Run {
  const at = (place: number) => Math.min(Math.max(Math.floor((place - top) / step), 0), rows - 1);
  return { first: at(from), last: at(to) };
}

/** The run, extended by this number of rows on both sides, up to the ends of the list. */
export const withBeyond = ({ first, last }: Run, beyond: number, { rows }: Stack): Run => ({
  first: Math.max(0, first - beyond),
  last: Math.min(rows - 1, last + beyond),
});

/** The cards in these rows, of `count` in all; at least one. */
export const cardsOf = ({ first, last }: Run, columns: number, count: number): Run => ({
  first: first * columns,
  last: Math.min(count, (last + 1) * columns) - 1,
});

export const sameRun = (a: Run, b: Run): boolean => a.first === b.first && a.last === b.last;

export const holds = ({ first, last }: Run, place: number): boolean => first <= place && place <= last;

/** What both runs have; undefined when they have nothing in common. */
export function inBoth(a: Run | undefined, b: Run): Run | undefined {
  if (!a) return undefined;
  const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
  return first <= last ? { first, last } : undefined;
}

/**
 * Adds one more of `all` to `done`: first what is in sight, from its beginning, then what follows
 * it, then what is before it.
 */
export function withOneMore(done: Run | undefined, sight: Run, all: Run): Run {
  if (!done) return { first: sight.first, last: sight.first };
  if (done.last < all.last) return { first: done.first, last: done.last + 1 };
  return { first: Math.max(all.first, done.first - 1), last: done.last };
}
