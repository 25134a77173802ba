import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortTitle } from './short-title';

describe('a title within a sentence', () => {
  it('is whole when there is room for it', () => {
    expect(shortTitle('Fjellbris Trail Tent for Two, Sage')).toBe('Fjellbris Trail Tent for Two, Sage');
  });

  it('is cut after a word when it is long', () => {
    const title = 'Gifts Women Men Birthday Present Best Friend Mother, Scented Candles with Lavender';
    expect(shortTitle(title)).toBe('Gifts Women Men Birthday Present Best Friend Mother, Scented…');
    expect(shortTitle('Gifts Women Men Birthday Present Best Friend of Mothers, Lavender-scented')).toBe(
      'Gifts Women Men Birthday Present Best Friend of Mothers…',
    );
    expect(shortTitle('双人徒步帐篷'.repeat(9))).toBe(`${'双人徒步帐篷'.repeat(5)}双…`);
  });

  it('is never longer than its room, and begins like the title', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (title) => {
        const short = shortTitle(title);
        expect([...short].length).toBeLessThanOrEqual(64);
        expect(short === title || title.startsWith(short.slice(0, -1))).toBe(true);
      }),
    );
  });
});
