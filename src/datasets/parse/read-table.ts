import { ProblemError } from '../../core/problem';
import type { BadRows, RowError } from '../bad-rows';
import { canonicalName, columnsMissing, indexByName, type Layout, layoutOf, shortened } from '../columns';
import type { Pace } from '../pace';
import { DelimitedParser } from './delimited-parser';
import { cellOf, JsonLinesParser } from './json-lines-parser';
import type { TableFormat } from './table-format';
import { isUtf8, type NamedBlob, textChunks } from './text-chunks';

/** Index of each column's cell; -1 where the file lacks the column. */
export type RowAt<Column extends string> = Layout<Column>['at'];

/** Receives the rows of a file one by one. */
export interface Table<Column extends string> {
  readonly columns: readonly Column[];
  readonly required: readonly Column[];
  /**
   * Keeps the row and returns null, or returns what is wrong with it and keeps nothing.
   *
   * @param cells as many as the layout has columns
   * @param whole all cells of the row, including unknown columns: used to find duplicates
   */
  add(cells: readonly string[], at: RowAt<Column>, whole: readonly string[]): RowError | null;
}

export interface TableReport {
  /** Number of data rows, bad ones included. */
  rows: number;
  ignored: readonly string[];
}

interface PieceReader {
  push(text: string): void;
  finish(): void;
}

/**
 * Reads a file of any supported format into a table.
 *
 * @throws ProblemError `columns-missing`, `file-empty` when there is no data row, and those of
 * `textChunks`
 */
export async function readTable<Column extends string>(
  file: NamedBlob,
  format: TableFormat,
  table: Table<Column>,
  badRows: BadRows,
  pace: Pace,
): Promise<TableReport> {
  const report: TableReport = { rows: 0, ignored: [] };
  const open = format.syntax === 'json-lines' ? objectReader : delimitedReader;
  const reader = open(file.name, format, table, badRows, report);
  const encoding = format.latin1 && !(await isUtf8(file, pace)) ? 'latin-1' : 'utf-8';
  for await (const text of textChunks(file, encoding, pace)) reader.push(text);
  reader.finish();
  if (report.rows === 0) throw new ProblemError({ code: 'file-empty', file: file.name });
  return report;
}

function delimitedReader<Column extends string>(
  file: string,
  format: TableFormat,
  table: Table<Column>,
  badRows: BadRows,
  report: TableReport,
): PieceReader {
  let layout: Layout<Column> | undefined;
  const lay = (names: readonly string[]) => {
    layout = layoutOf(file, names, table.columns, table.required);
    report.ignored = layout.ignored;
  };
  if (format.names !== undefined) lay(format.names);
  return new DelimitedParser(format, {
    row(cells, line) {
      if (layout === undefined) return lay(cells);
      report.rows++;
      const finding: RowError | null =
        cells.length === (format.width ?? layout.width)
          ? table.add(format.arrange?.(cells) ?? cells, layout.at, cells)
          : { column: '', fault: 'wrong-column-count', value: cells.join(format.delimiter) };
      if (finding !== null) badRows.add(file, line, finding);
    },
    malformed(text, line) {
      if (layout === undefined) throw columnsMissing(file, table.required, []);
      report.rows++;
      badRows.add(file, line, { column: '', fault: 'wrong-column-count', value: text.trim() });
    },
  });
}

function objectReader<Column extends string>(
  file: string,
  format: TableFormat,
  table: Table<Column>,
  badRows: BadRows,
  report: TableReport,
): PieceReader {
  const at = indexByName(table.columns, (_, place) => place);
  const columns: readonly string[] = table.columns;
  /** Every member name that occurred, with the index of its cell; -1 for unused ones. */
  const members = new Map<string, number>();
  const placeOf = (name: string): number => {
    const known = members.get(name);
    if (known !== undefined) return known;
    const place = columns.indexOf(canonicalName(name));
    members.set(name, place);
    return place;
  };
  const parser = new JsonLinesParser(format.newline, {
    object(value, text, line) {
      report.rows++;
      const cells = columns.map(() => '');
      let nested: RowError | undefined;
      for (const name of Object.keys(value)) {
        const place = placeOf(name);
        if (place < 0) continue;
        const cell = cellOf(value[name], name, text);
        if (cell === undefined) nested ??= { column: name, fault: 'not-text', value: text };
        else cells[place] = cell;
      }
      const finding = nested ?? table.add(cells, at, [text]);
      if (finding !== null) badRows.add(file, line, finding);
    },
    notJson(text, line) {
      report.rows++;
      badRows.add(file, line, { column: '', fault: 'not-json', value: text });
    },
  });
  return {
    push: (text) => parser.push(text),
    finish() {
      parser.finish();
      const found = [...members.keys()];
      report.ignored = shortened(found.filter((name) => members.get(name) === -1));
      const present = new Set(members.values());
      const missing = table.required.filter((column) => !present.has(at[column]));
      if (found.length > 0 && missing.length > 0) throw columnsMissing(file, missing, found);
    },
  };
}
