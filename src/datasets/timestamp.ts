import { SMALLEST_SECONDS } from '../core/histories/interactions';

/**
 * Formats of time in data sets. A number below 10^8 is a position in the user's sequence and stays
 * as it is (as Unix seconds it would lie before March 1973); up to 10^11 it is Unix seconds; above,
 * milliseconds. Order is preserved across these borders.
 */
const LARGEST_SECONDS = 1e11;

/**
 * A finite decimal number; NaN for any other text, including empty text and hexadecimal numbers.
 */
export function parseDecimal(text: string): number {
  const value = Number(text);
  if (value === 0 && text.trim() === '') return Number.NaN;
  return Number.isFinite(value) && !/[xob]/i.test(text) ? value : Number.NaN;
}

/** The last day of a month; January is 0. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

const ISO_8601 =
  /^(\d{4}-(\d{2})-(\d{2}))(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Milliseconds since the epoch of an ISO 8601 date or time, in UTC where it has no zone; NaN for
 * any other text.
 */
function parseIsoTime(text: string): number {
  const match = ISO_8601.exec(text.trim());
  if (match === null) return Number.NaN;
  const [, date, month, day, time = '00:00', zone = 'Z'] = match;
  // Date.parse would read the 31st of February as the 3rd of March.
  if (Number(day) > lastDay(Number(date.slice(0, 4)), Number(month) - 1)) return Number.NaN;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  return Date.parse(`${date}T${time}${offset}`);
}

/**
 * Milliseconds since the epoch, or a position; NaN when the text is neither a number nor ISO 8601.
 */
export function parseTimestamp(text: string): number {
  const value = parseDecimal(text);
  if (Number.isNaN(value)) return parseIsoTime(text);
  return value >= SMALLEST_SECONDS && value <= LARGEST_SECONDS ? value * 1000 : value;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Milliseconds since the epoch of a release date ("1995", "01-Jan-1995", ISO 8601); undefined for
 * anything else.
 */
export function parseReleaseDate(text: string): number | undefined {
  const trimmed = text.trim();
  const year = /^\d{4}$/.exec(trimmed);
  if (year !== null) return Date.UTC(Number(trimmed), 0, 1);
  const film = /^(\d{1,2})-([a-z]{3})-(\d{4})$/i.exec(trimmed);
  if (film !== null) {
    const month = MONTHS.indexOf(film[2].toLowerCase());
    const [day, ofYear] = [Number(film[1]), Number(film[3])];
    return month < 0 || day < 1 || day > lastDay(ofYear, month) ? undefined : Date.UTC(ofYear, month, day);
  }
  const time = parseIsoTime(trimmed);
  return Number.isNaN(time) ? undefined : time;
}
