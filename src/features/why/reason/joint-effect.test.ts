import { describe, expect, it } from 'vitest';
import { why } from '../../../ui/text/en/why';
import { zh } from '../../../ui/text/zh';

describe('the joint effect of similar events', () => {
  it('has words in both languages', () => {
    const group = { deed: 'view', count: 2, category: 'Tents', kind: 'tent' } as const;
    expect(why.reason.together(group, 2, 41)).toBe(
      'Without your two tent views, this would drop from 2nd to 41st.',
    );
    expect(why.reason.together({ ...group, kind: undefined }, 2, 2)).toBe(
      'Without your two views in Tents, this would stay 2nd.',
    );
    expect(zh.why.reason.together({ ...group, category: '帐篷' }, 2, 41)).toBe(
      '若去掉你浏览的 2 件帐篷，它会从第 2 位降到第 41 位。',
    );
  });
});
