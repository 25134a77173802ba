import { EVENT_KINDS } from '../core/histories/event-context';
import { DAY } from '../core/shop/day';
import { SIGNAL_KINDS } from '../core/shop/events';
import type { RowError } from './bad-rows';
import { INTERACTION_COLUMNS, type InteractionColumn } from './columns';
import { InteractionLog } from './interaction-log';
import type { RowAt, Table } from './parse/read-table';
import { RowFingerprints } from './parse/row-fingerprints';
import { wrongId, wrongUser } from './text-cell';
import { parseDecimal, parseTimestamp } from './timestamp';

/** Event names in files, as indices into `EVENT_KINDS`; a click counts as a view. */
const EVENTS: ReadonlyMap<string, number> = new Map([
  ...SIGNAL_KINDS.map((kind) => [kind, EVENT_KINDS.indexOf(kind)] as const),
  ['click', EVENT_KINDS.indexOf('view')],
]);

/** The event kind of a cell; undefined where the cell is empty or unknown. */
const eventKind = (cell: string): number | undefined => EVENTS.get(cell.trim().toLowerCase());

/** Largest rating, quantity or price: a hundred times it is still exact. */
const LARGEST = 1e10;

const NOT_NEGATIVE: readonly InteractionColumn[] = ['quantity', 'value'];
const NUMBERS: readonly InteractionColumn[] = ['rating', ...NOT_NEGATIVE];

/** The interactions of a data set: one event a row. Ids are kept exactly as in the file. */
export class InteractionTable implements Table<InteractionColumn> {
  readonly columns = INTERACTION_COLUMNS;
  readonly required = ['user', 'item', 'timestamp'] as const;
  readonly log = new InteractionLog();
  readonly #latest: number;
  readonly #seen = new RowFingerprints();

  /** @param now milliseconds since the epoch; times more than a day later are errors */
  constructor(now: number) {
    this.#latest = now + DAY;
  }

  add(cells: readonly string[], at: RowAt<InteractionColumn>, whole: readonly string[]): RowError | null {
    const user = cells[at.user];
    const item = cells[at.item];
    const moment = cells[at.timestamp];
    if (user.trim() === '') return { column: 'user', fault: 'missing-value', value: user };
    if (item.trim() === '') return { column: 'item', fault: 'missing-value', value: item };
    const wrong = wrongUser('user', user) ?? wrongId('item', item);
    if (wrong !== null) return wrong;
    if (moment.trim() === '') return { column: 'timestamp', fault: 'missing-value', value: moment };
    const time = parseTimestamp(moment);
    if (Number.isNaN(time)) return { column: 'timestamp', fault: 'not-a-number', value: moment };
    if (time < 0) return { column: 'timestamp', fault: 'time-negative', value: moment };
    if (time > this.#latest) return { column: 'timestamp', fault: 'time-in-future', value: moment };
    const detail = wrongDetail(cells, at);
    if (detail !== null) return detail;
    if (this.#seen.add(whole)) return { column: '', fault: 'duplicate', value: whole.join(',') };
    const kind = at.event < 0 ? 0 : (eventKind(cells[at.event]) ?? 0);
    const rating =
      at.rating < 0 || cells[at.rating].trim() === '' ? Number.NaN : parseDecimal(cells[at.rating]);
    this.log.add(user, item, time, kind, rating);
    return null;
  }
}

/** The first error in the optional cells of a row. */
function wrongDetail(cells: readonly string[], at: RowAt<InteractionColumn>): RowError | null {
  if (at.event >= 0) {
    const event = cells[at.event].trim();
    if (event !== '' && eventKind(event) === undefined)
      return { column: 'event', fault: 'unknown-event', value: event };
  }
  for (const column of NUMBERS) {
    const finding =
      at[column] < 0 ? null : wrongNumber(column, cells[at[column]], NOT_NEGATIVE.includes(column));
    if (finding !== null) return finding;
  }
  return null;
}

/** An error where the cell is neither empty nor an allowed number; else null. */
export function wrongNumber(column: string, value: string, notNegative: boolean): RowError | null {
  if (value.trim() === '') return null;
  const number = parseDecimal(value);
  if (Number.isNaN(number)) return { column, fault: 'not-a-number', value };
  if (Math.abs(number) > LARGEST) return { column, fault: 'too-large', value };
  return notNegative && number < 0 ? { column, fault: 'negative', value } : null;
}
