/** From `first` to `last`, both among them: rows of a list, or its cards. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Rows of one height, in pixels: where the first one begins, and from each to the next. */
export interface Stack {
  readonly top: number;
  readonly step: number;
  /** At least one. */
  readonly rows: number;
}

/** Rows of which a part is between `from` and `to`; the nearest one where there is none. */
export function rowsBetween({ top, step, rows }: Stack, from: number, to: number): Run {
  const at = (place: number) => Math.min(Math.max(Math.floor((place - top) / step), 0), rows - 1);
  return { first: at(from), last: at(to) };
}

/** As many rows more on both sides, as far as there are. */
export const withBeyond = ({ first, last }: Run, beyond: number, { rows }: Stack): Run => ({
  first: Math.max(0, first - beyond),
  last: Math.min(rows - 1, last + beyond),
});

/** The cards of rows, when there are `count` in all; at least one. */
export const cardsOf = ({ first, last }: Run, columns: number, count: number): Run => ({
  first: first * columns,
  last: Math.min(count, (last + 1) * columns) - 1,
});

export const sameRun = (a: Run, b: Run): boolean => a.first === b.first && a.last === b.last;

export const holds = ({ first, last }: Run, place: number): boolean => first <= place && place <= last;

/** What both have; undefined where they have nothing in common. */
export function inBoth(a: Run | undefined, b: Run): Run | undefined {
  if (!a) return undefined;
  const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
  return first <= last ? { first, last } : undefined;
}

/**
 * One more of `all`: what is in sight comes first, from its beginning, then what follows it, then
 * what is before.
 */
export function withOneMore(done: Run | undefined, sight: Run, all: Run): Run {
  if (!done) return { first: sight.first, last: sight.first };
  if (done.last < all.last) return { first: done.first, last: done.last + 1 };
  return { first: Math.max(all.first, done.first - 1), last: done.last };
}
