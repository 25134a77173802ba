import { describe, expect, it } from 'vitest';
import { createFormat } from './format';
import { createReasonFormat } from './reason-format';

const format = createFormat('en-US');

describe('formatting', () => {
  it('writes cents as dollars', () => {
    expect(format.price(4_495)).toBe('$44.95');
    expect(format.price(120_000)).toBe('$1,200.00');
  });

  it('writes bytes in the unit that fits', () => {
    expect(format.bytes(1_500)).toBe('1.5 kB');
    expect(format.bytes(200_000_000)).toBe('200 MB');
    expect(format.bytes(2_500_000_000)).toBe('2.5 GB');
  });

  it('formats an age in the largest whole unit', () => {
    const now = 1_700_000_000_000;
    expect(format.relative(now - 3 * 86_400_000, now)).toBe('3 days ago');
    expect(format.relative(now - 86_400_000, now)).toBe('yesterday');
    expect(format.relative(now - 90_000, now)).toBe('1 minute ago');
    expect(format.relative(now - 500, now)).toBe('this minute');
  });

  it('writes a minus sign, not a hyphen, before negative numbers', () => {
    for (const { signedPercent, decimal, count, percent } of [format, createFormat('zh-CN')])
      expect([signedPercent(-0.35), decimal(-1.56, 2), count(-3), percent(-0.1)]).toEqual([
        '−35%',
        '−1.56',
        '−3',
        '−10%',
      ]);
    for (const { signed, signedExact, exact } of [createReasonFormat('en-US'), createReasonFormat('zh-CN')])
      expect([signed(-1.56), signedExact(-0.2), exact(-0.2)]).toEqual(['−1.56', '−0.2000', '−0.2000']);
  });

  it('keeps as many digits as asked for', () => {
    expect(format.decimal(0.0430412, 3)).toBe('0.043');
    expect(format.percent(0.2315)).toBe('23%');
    expect(format.percent(0.2315, 1)).toBe('23.2%');
  });
});
