import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPosition } from '../core/histories/interactions';
import { parseDecimal, parseReleaseDate, parseTimestamp } from './timestamp';

describe('parseTimestamp', () => {
  it('reads seconds, milliseconds, positions and ISO 8601', () => {
    expect(parseTimestamp('881250949')).toBe(881_250_949_000);
    expect(parseTimestamp('1483815324.5')).toBe(1_483_815_324_500);
    expect(parseTimestamp('1483815324000')).toBe(1_483_815_324_000);
    expect(parseTimestamp('0')).toBe(0);
    expect(parseTimestamp('203')).toBe(203);
    expect(parseTimestamp(' 7 ')).toBe(7);
    expect(parseTimestamp('2017-01-07')).toBe(Date.UTC(2017, 0, 7));
    expect(parseTimestamp('2017-01-07T18:55:24Z')).toBe(Date.UTC(2017, 0, 7, 18, 55, 24));
    expect(parseTimestamp('2017-01-07 18:55')).toBe(Date.UTC(2017, 0, 7, 18, 55));
    expect(parseTimestamp('2017-01-07T18:55:24.250+0200')).toBe(Date.UTC(2017, 0, 7, 16, 55, 24, 250));
    expect(parseTimestamp('2016-02-29 00:00:00-05:30')).toBe(Date.UTC(2016, 1, 29, 5, 30));
  });

  it.each([
    '',
    ' ',
    'yesterday',
    '12,5',
    '0x10',
    'Infinity',
    'NaN',
    '2017-13-01',
    '2017-02-29',
    '2017-04-31',
    '2017-1-7',
    '2017-01-07T25:00',
    '07/01/2017',
    '1 2',
  ])('does not read %o', (text) => {
    expect(parseTimestamp(text)).toBeNaN();
  });

  it('keeps the order of numbers of one unit, and distinguishes positions from times', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e10 }), fc.nat({ max: 1e10 }), (a, b) => {
        const [x, y] = [parseTimestamp(String(a)), parseTimestamp(String(b))];
        expect(Math.sign(x - y)).toBe(Math.sign(a - b));
        expect(isPosition(x)).toBe(a < 1e8);
      }),
    );
  });
});

describe('parseDecimal', () => {
  it('reads every finite number as it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseDecimal(String(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('parseReleaseDate', () => {
  it('reads the forms film lists use, and nothing else', () => {
    expect(parseReleaseDate('01-Jan-1995')).toBe(Date.UTC(1995, 0, 1));
    expect(parseReleaseDate('4-Feb-1971')).toBe(Date.UTC(1971, 1, 4));
    expect(parseReleaseDate('1922')).toBe(Date.UTC(1922, 0, 1));
    expect(parseReleaseDate('2001-09-30')).toBe(Date.UTC(2001, 8, 30));
    expect(parseReleaseDate('')).toBeUndefined();
    expect(parseReleaseDate('soon')).toBeUndefined();
    expect(parseReleaseDate('01-Foo-1995')).toBeUndefined();
  });
});
