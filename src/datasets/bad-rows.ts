import type { BadRow, RowFault } from '../core/problem';

const LISTED = 200;
const LONGEST_VALUE = 60;

/** What is wrong with a row. */
export interface RowError {
  /** Name of the column as in the file; empty for the row as a whole. */
  readonly column: string;
  readonly fault: RowFault;
  readonly value: string;
}

/** Counts all bad rows and lists the first 200, each with its first error. */
export class BadRows {
  readonly listed: BadRow[] = [];
  count = 0;

  add(file: string, row: number, { column, fault, value }: RowError): void {
    if (this.count++ < LISTED) this.listed.push({ file, row, column, fault, value: shortValue(value) });
  }
}

/** At most 60 UTF-16 units, without cutting a surrogate pair in two. */
function shortValue(value: string): string {
  if (value.length <= LONGEST_VALUE) return value;
  const cut = value.slice(0, LONGEST_VALUE);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
