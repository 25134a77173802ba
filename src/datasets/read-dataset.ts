import type { Interactions } from '../core/histories/interactions';
import { ProblemError } from '../core/problem';
import { type Catalogue, hashCatalogue } from '../core/shop/catalogue';
import type { ImportReport } from '../core/shop/world';
import { BadRows } from './bad-rows';
import { InteractionTable } from './interaction-table';
import { ItemTable } from './item-table';
import { Pace } from './pace';
import { readTable, type TableReport } from './parse/read-table';
import { interactionsFormat, itemsFormat } from './parse/table-format';
import { type NamedBlob, readHead } from './parse/text-chunks';

interface DatasetBlobs {
  readonly interactions: NamedBlob;
  readonly items?: NamedBlob;
}

interface ReadOptions {
  /** Milliseconds since the epoch; later events are errors. */
  readonly now: number;
  readonly signal?: AbortSignal;
  /** Called about every 30 ms with the part of the bytes read, in [0, 1]; with 1 at the end. */
  readonly onProgress?: (fraction: number) => void;
}

export interface Dataset {
  readonly interactions: Interactions;
  /**
   * One product for each of `interactions.items`, in the same order, then those that nobody
   * interacted with. Prices are in hundredths of the file's unit.
   */
  readonly catalogue: Catalogue;
  readonly report: ImportReport;
}

/** Thrown after reading the files completely when they have bad rows; the report lists these. */
export class ImportRefusedError extends ProblemError {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super({ code: 'import-refused', rows: report.badRowCount });
    this.report = report;
  }
}

const FEWEST_USERS = 2;

interface Tables {
  readonly log: InteractionTable['log'];
  readonly items: ItemTable;
  readonly report: ImportReport;
}

async function readTables(files: DatasetBlobs, now: number, pace: Pace): Promise<Tables> {
  const badRows = new BadRows();
  const format = interactionsFormat(files.interactions.name, await readHead(files.interactions));
  const itemsHead = files.items && (await readHead(files.items));
  const interactions = new InteractionTable(now);
  const read: TableReport = await readTable(files.interactions, format, interactions, badRows, pace);
  const { log } = interactions;
  const items = new ItemTable();
  const ignored = [...read.ignored];
  if (files.items !== undefined && itemsHead !== undefined) {
    const itemFormat = itemsFormat(files.items.name, itemsHead);
    ignored.push(...(await readTable(files.items, itemFormat, items, badRows, pace)).ignored);
  }
  const report: ImportReport = {
    format: format.format,
    rows: read.rows,
    users: log.userCount,
    items: log.itemIds.length,
    untouched: items.besides(log.itemIds),
    badRows: badRows.listed,
    badRowCount: badRows.count,
    ignoredColumns: ignored,
  };
  return { log, items, report };
}

function paceOf(files: DatasetBlobs, options: ReadOptions): Pace {
  const bytes = files.interactions.size + (files.items?.size ?? 0);
  return new Pace(bytes, options.signal, options.onProgress);
}

function requireUsers({ users }: ImportReport): void {
  if (users < FEWEST_USERS) throw new ProblemError({ code: 'too-few-users', users });
}

/**
 * Reads a data set and reports its contents and bad rows, keeping nothing.
 *
 * @throws ProblemError as `readDataset` does, except `import-refused`; `too-few-users` only when no
 * row is bad, because bad rows are the more useful report
 */
export async function inspectDataset(files: DatasetBlobs, options: ReadOptions): Promise<ImportReport> {
  const pace = paceOf(files, options);
  const { report } = await readTables(files, options.now, pace);
  if (report.badRowCount === 0) requireUsers(report);
  pace.finish();
  return report;
}

/**
 * Reads a data set: events, and optionally descriptions of the items. It has no side effects.
 *
 * The format is recognized by name and content: CSV and TSV with a header, JSON Lines, MovieLens
 * `u.data`, `ratings.dat` and `ratings.csv`; for items also `u.item`, `movies.dat` and
 * `movies.csv`.
 *
 * @param options.badRows `refuse` fails when either file has a bad row, `skip` leaves bad rows out
 * @param options.name name of the catalogue; by default the file's name
 * @throws ImportRefusedError with the report, when there are bad rows and `badRows` is `refuse`
 * @throws ProblemError `file-empty`, `file-too-large`, `file-binary`, `file-encoding`,
 * `file-unreadable`, `columns-missing`, `too-few-users` (below 2), `cancelled`
 */
export async function readDataset(
  files: DatasetBlobs,
  options: ReadOptions & { readonly badRows: 'refuse' | 'skip'; readonly name?: string },
): Promise<Dataset> {
  const pace = paceOf(files, options);
  const { log, items, report } = await readTables(files, options.now, pace);
  if (options.badRows === 'refuse' && report.badRowCount > 0) throw new ImportRefusedError(report);
  requireUsers(report);
  const interactions = await log.build(pace);
  const products = items.products(interactions.items);
  const name = options.name ?? files.interactions.name.replace(/\.[^.]+$/, '');
  const catalogue = { hash: hashCatalogue(products), name, products };
  pace.finish();
  return { interactions, catalogue, report };
}
