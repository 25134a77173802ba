/** Rows of a list from `first` to `last`, both among them. */
export interface Rows {
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
export function rowsBetween({ top, step, rows }: Stack, from: number, to: number): Rows {
  const at = (place: number) => Math.min(Math.max(Math.floor((place - top) / step), 0), rows - 1);
  return { first: at(from), last: at(to) };
}

/** As many rows more on both sides, as far as there are. */
export const withBeyond = ({ first, last }: Rows, beyond: number, rows: number): Rows => ({
  first: Math.max(0, first - beyond),
  last: Math.min(rows - 1, last + beyond),
});

export const sameRows = (a: Rows, b: Rows): boolean => a.first === b.first && a.last === b.last;

export const holds = ({ first, last }: Rows, row: number): boolean => first <= row && row <= last;

/** What both have; undefined where they have nothing in common. */
export function inBoth(a: Rows | undefined, b: Rows): Rows | undefined {
  if (!a) return undefined;
  const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
  return first <= last ? { first, last } : undefined;
}

/** One row more of `all`: what is in sight comes first, from the top, then what follows it, then what is above. */
export function withOneMore(done: Rows | undefined, sight: Rows, all: Rows): Rows {
  if (!done) return { first: sight.first, last: sight.first };
  if (done.last < all.last) return { first: done.first, last: done.last + 1 };
  return { first: Math.max(all.first, done.first - 1), last: done.last };
}
