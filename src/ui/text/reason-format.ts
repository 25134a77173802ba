import { DAY } from '../../core/shop/day';
import { withMinus } from './minus';
import { joined } from './spacing';

/** Sources without a clock give positions instead of times. They are all below this. */
const FIRST_CLOCK_TIME = 1e8;

/** The day of an event, as a sentence names it. */
type Day =
  /** The source has no clock. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'today'; readonly time: string }
  | { readonly kind: 'yesterday' }
  | { readonly kind: 'weekday'; readonly weekday: string }
  | { readonly kind: 'date'; readonly date: string };

const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);

/**
 * Formats numbers and days for reasons, in one language.
 *
 * @param locale BCP 47, e.g. `en-US`
 */
export function createReasonFormat(locale: string) {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
  const dayOfYear = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric' });
  const fullDate = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', year: 'numeric' });
  const timeOfDay = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = new Intl.NumberFormat(locale);
  const decimal = (digits: number, signDisplay: 'auto' | 'exceptZero') =>
    new Intl.NumberFormat(locale, {
      signDisplay,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const signed = decimal(2, 'exceptZero');
  const exact = decimal(4, 'auto');
  const signedExact = decimal(4, 'exceptZero');
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    /** The day of `time` seen from `now`; both in milliseconds since the epoch. */
    day(time: number, now: number): Day {
      if (time < FIRST_CLOCK_TIME) return { kind: 'unknown' };
      const days = Math.round((midnight(now) - midnight(time)) / DAY);
      if (days === 0) return { kind: 'today', time: timeOfDay.format(time) };
      if (days === 1) return { kind: 'yesterday' };
      if (days > 1 && days < 7) return { kind: 'weekday', weekday: weekday.format(time) };
      const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
      return { kind: 'date', date: (sameYear ? dayOfYear : fullDate).format(time) };
    },
    list: (parts: readonly string[]) => joined(list.formatToParts(parts).map(({ value }) => value)),
    number: (value: number) => withMinus(number.format(value)),
    signed: (value: number) => withMinus(signed.format(value)),
    exact: (value: number) => withMinus(exact.format(value)),
    signedExact: (value: number) => withMinus(signedExact.format(value)),
    percent: (value: number) => withMinus(percent.format(value)),
  };
}
