import { memoized } from '../../core/memoized';
import { withMinus } from './minus';
import { joined } from './spacing';

/** Numbers, money and dates in one language, through the browser's own Intl. */
export interface Format {
  /** @param cents minor units of US dollars */
  price(cents: number): string;
  count(value: number): string;
  /** @param value with at most `digits` decimals */
  decimal(value: number, digits: number): string;
  /** @param part in [0, 1] */
  percent(part: number, digits?: number): string;
  /** "+40%"; 0 without a sign. @param part in [-1, 1] */
  signedPercent(part: number): string;
  /** @param bytes shown in kB, MB or GB */
  bytes(bytes: number): string;
  date(time: number): string;
  dateTime(time: number): string;
  weekday(time: number): string;
  /** "2 days ago", "in 5 minutes"; both in milliseconds since the epoch. */
  relative(time: number, now: number): string;
  /** "Oak, Walnut and Sage" */
  list(parts: readonly string[]): string;
}

const inWords = (parts: readonly { readonly value: string }[]): string =>
  joined(parts.map(({ value }) => value));

const RELATIVE_STEPS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * Each Intl format is created on first use, because creating one takes milliseconds.
 *
 * @param locale BCP 47, e.g. `en-US`
 */
export function createFormat(locale: string): Format {
  const numbers = (options?: Intl.NumberFormatOptions) =>
    memoized(() => new Intl.NumberFormat(locale, options));
  const dates = (options: Intl.DateTimeFormatOptions) =>
    memoized(() => new Intl.DateTimeFormat(locale, options));
  const number = numbers();
  const money = numbers({ style: 'currency', currency: 'USD' });
  const signed = numbers({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const date = dates({ dateStyle: 'medium' });
  const dateTime = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const weekday = dates({ weekday: 'long' });
  const relative = memoized(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const list = memoized(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const units = (['kilobyte', 'megabyte', 'gigabyte'] as const).map((unit) =>
    numbers({ style: 'unit', unit, maximumFractionDigits: 1 }),
  );
  const decimals = new Map<string, Intl.NumberFormat>();
  const withDigits = (style: 'decimal' | 'percent', least: number, most: number) => {
    const key = `${style} ${least} ${most}`;
    const known = decimals.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, {
      style,
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
    decimals.set(key, made);
    return made;
  };
  return {
    price: (cents) => withMinus(money().format(cents / 100)),
    count: (value) => withMinus(number().format(value)),
    decimal: (value, digits) => withMinus(withDigits('decimal', digits, digits).format(value)),
    percent: (part, digits = 0) => withMinus(withDigits('percent', 0, digits).format(part)),
    signedPercent: (part) => withMinus(signed().format(part)),
    bytes(bytes) {
      const step = bytes >= 1e9 ? 2 : bytes >= 1e6 ? 1 : 0;
      return units[step]?.().format(bytes / 1000 ** (step + 1)) ?? String(bytes);
    },
    date: (time) => date().format(time),
    dateTime: (time) => dateTime().format(time),
    weekday: (time) => weekday().format(time),
    relative(time, now) {
      const distance = time - now;
      for (const [unit, length] of RELATIVE_STEPS)
        if (Math.abs(distance) >= length)
          return inWords(relative().formatToParts(Math.trunc(distance / length), unit));
      return inWords(relative().formatToParts(0, 'minute'));
    },
    list: (parts) => inWords(list().formatToParts(parts)),
  };
}
