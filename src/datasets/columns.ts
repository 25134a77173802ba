import { ProblemError } from '../core/problem';

export const INTERACTION_COLUMNS = [
  'user',
  'item',
  'timestamp',
  'event',
  'rating',
  'quantity',
  'value',
  'basket',
] as const;
export type InteractionColumn = (typeof INTERACTION_COLUMNS)[number];

export const ITEM_COLUMNS = ['item', 'title', 'price', 'brand', 'categories', 'released'] as const;
export type ItemColumn = (typeof ITEM_COLUMNS)[number];

/** Other names of these columns, in the MovieLens files and in shop exports. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['userid', 'user'],
  ['itemid', 'item'],
  ['movieid', 'item'],
  ['genres', 'categories'],
]);

/**
 * A column's canonical name: case, spaces, hyphens and underscores are ignored, so "User ID" is
 * `user`.
 */
export function canonicalName(name: string): string {
  const bare = name.toLowerCase().replace(/[\s_-]/g, '');
  return ALIASES.get(bare) ?? bare;
}

/** The position of each known column in a row. */
export interface Layout<Column extends string> {
  /** Index of the column's cell, or -1 where the file has no such column. */
  readonly at: Readonly<Record<Column, number>>;
  /** Number of cells of a row. */
  readonly width: number;
  /** Names of the columns that are not used. */
  readonly ignored: readonly string[];
}

const LONGEST_NAME = 60;
const MOST_NAMES = 30;

/**
 * Finds the known columns in a header.
 * @param header names as in the file; of two columns with the same meaning the first counts
 * @param required columns the file must have
 * @throws ProblemError `columns-missing`
 */
export function layoutOf<Column extends string>(
  file: string,
  header: readonly string[],
  columns: readonly Column[],
  required: readonly Column[],
): Layout<Column> {
  const names = header.map(canonicalName);
  const at = indexByName(columns, (column) => names.indexOf(column));
  const missing = required.filter((column) => at[column] < 0);
  if (missing.length > 0) throw columnsMissing(file, missing, header);
  const used = new Set<number>(columns.map((column) => at[column]));
  return { at, width: header.length, ignored: shortened(header.filter((_, i) => !used.has(i))) };
}

export function columnsMissing(
  file: string,
  missing: readonly string[],
  found: readonly string[],
): ProblemError {
  return new ProblemError({ code: 'columns-missing', file, missing, found: shortened(found) });
}

/** Column names shortened for display: a binary file may have a "name" of a megabyte. */
export function shortened(names: readonly string[]): string[] {
  return names
    .map((name) => name.trim().slice(0, LONGEST_NAME))
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES);
}

export function indexByName<Column extends string>(
  columns: readonly Column[],
  index: (column: Column, place: number) => number,
): Readonly<Record<Column, number>> {
  // Every column gets an entry, so the record is complete.
  return Object.fromEntries(columns.map((column, place) => [column, index(column, place)])) as Record<
    Column,
    number
  >;
}
