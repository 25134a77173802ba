import type { DatasetFormat } from '../../core/shop/world';
import { canonicalName, INTERACTION_COLUMNS, ITEM_COLUMNS } from '../columns';
import { genresOf } from '../movielens';

/** How to cut a file into rows and cells, recognized by its name and first line. */
export interface TableFormat {
  readonly format: DatasetFormat;
  readonly syntax: 'json-lines' | 'delimited';
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** Whether cells may be quoted (RFC 4180). */
  readonly quoted: boolean;
  /** Column names of a file without a header. */
  readonly names?: readonly string[];
  /** The file was published in ISO 8859-1, and is read so unless it is valid UTF-8. */
  readonly latin1: boolean;
  /** Reorders a row's cells to match `names`. */
  readonly arrange?: (cells: readonly string[]) => readonly string[];
  /** Number of cells of a row before `arrange`. */
  readonly width?: number;
}

const plain = { syntax: 'delimited', newline: '\n', quoted: false } as const;

/** MovieLens 100K `u.data`. */
const RATINGS_DATA: TableFormat = {
  ...plain,
  format: 'movielens-data',
  delimiter: '\t',
  names: ['user', 'item', 'rating', 'timestamp'],
  width: 4,
  latin1: false,
};

/** MovieLens 1M and 10M `ratings.dat`. */
const RATINGS_DAT: TableFormat = { ...RATINGS_DATA, format: 'movielens-dat', delimiter: '::' };

/**
 * MovieLens 100K `u.item`: id, title, release, video release, address, then a 0 or 1 for each of 19
 * genres.
 */
const FILMS_ITEM: TableFormat = {
  ...plain,
  format: 'movielens-data',
  delimiter: '|',
  names: ['item', 'title', 'released', 'categories'],
  width: 24,
  latin1: true,
  arrange: (cells) => [cells[0], cells[1], cells[2], genresOf(cells.slice(5)).join('|')],
};

/** MovieLens 1M and 10M `movies.dat`. */
const FILMS_DAT: TableFormat = {
  ...plain,
  format: 'movielens-dat',
  delimiter: '::',
  names: ['item', 'title', 'categories'],
  width: 3,
  latin1: true,
};

const jsonLines = (newline: '\n' | '\r'): TableFormat => ({
  format: 'jsonl',
  syntax: 'json-lines',
  delimiter: '',
  newline,
  quoted: false,
  latin1: false,
});

/** Old Macintosh files end their lines with a carriage return alone. */
const lineEnd = (head: string) => (head.includes('\r') && !head.includes('\n') ? '\r' : '\n');

function firstLine(head: string, newline: '\n' | '\r'): string {
  return (
    head
      .replace(/^\ufeff/, '')
      .split(newline)
      .find((line) => line.trim() !== '') ?? ''
  );
}

const looksLikeJson = (name: string, line: string) =>
  /^\s*[{[]/.test(line) || /\.(jsonl|ndjson|json)$/i.test(name);

/** The format of a file of interactions, by the head of its text. */
export function interactionsFormat(name: string, head: string): TableFormat {
  const newline = lineEnd(head);
  const line = firstLine(head, newline);
  if (looksLikeJson(name, line)) return jsonLines(newline);
  if (/^[^\t]*\t[^\t]*\t[+-]?[\d.]+\t[+-]?\d+\r?$/.test(line)) return { ...RATINGS_DATA, newline };
  if (/^[^:]+::.*::.*::/.test(line)) return { ...RATINGS_DAT, newline };
  return withHeader(name, line, newline, INTERACTION_COLUMNS);
}

/** The format of a file of items, by the head of its text. */
export function itemsFormat(name: string, head: string): TableFormat {
  const newline = lineEnd(head);
  const line = firstLine(head, newline);
  if (looksLikeJson(name, line)) return jsonLines(newline);
  if (/^[^|]+\|.*(\|[01]){19}\r?$/.test(line)) return { ...FILMS_ITEM, newline };
  if (/^[^:]+::.*::/.test(line)) return { ...FILMS_DAT, newline };
  return withHeader(name, line, newline, ITEM_COLUMNS);
}

/** The delimiter (comma, tab or semicolon) that splits the header into the most known names. */
function withHeader(
  name: string,
  line: string,
  newline: '\n' | '\r',
  columns: readonly string[],
): TableFormat {
  const known = (delimiter: string) =>
    line.split(delimiter).filter((cell) => columns.includes(canonicalName(cell.replaceAll('"', '')))).length;
  const order = /\.(tsv|tab)$/i.test(name) ? ['\t', ',', ';'] : [',', '\t', ';'];
  const delimiter = order.reduce((best, candidate) => (known(candidate) > known(best) ? candidate : best));
  const names = line.split(delimiter).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
  const format = names.includes('movieid') ? 'movielens-csv' : delimiter === '\t' ? 'tsv' : 'csv';
  return { format, syntax: 'delimited', delimiter, newline, quoted: true, latin1: false };
}
