import { describe, expect, it } from 'vitest';
import type { ExplainedEvent } from '../../core/explanation';
import { why } from '../../ui/text/en/why';
import { zh } from '../../ui/text/zh';
import { explanationOf } from './explanation-fixture';
import { strongestGroup } from './groups';

const event = (item: string, kind: ExplainedEvent['kind'], score: number): ExplainedEvent => ({
  item,
  kind,
  time: 1,
  carried: 0,
  without: { score, rank: 2 },
});
const of = (...events: readonly ExplainedEvent[]) => explanationOf({ events });
const productOf = (id: string) => ({
  id,
  title: id,
  categories: id.startsWith('tent') ? ['Camping', 'Tents'] : ['Kitchen', 'Kettles'],
  kind: id.replace(/-\d+$/, ''),
  tags: [],
});

describe('events that are named together', () => {
  it('are those of one kind, done alike, that speak most for the product', () => {
    const explanation = of(
      event('tent-1', 'view', 2.5),
      event('kettle-1', 'view', 2.9),
      event('tent-2', 'view', 2),
      event('kettle-2', 'view', 2.9),
      event('tent-3', 'like', 0),
    );
    expect(strongestGroup(explanation, productOf)).toEqual({
      items: ['tent-1', 'tent-2'],
      deed: 'view',
      category: 'Tents',
      kind: 'tent',
    });
  });

  it('are none where nothing stands twice, speaks for the product, or is of a known kind', () => {
    expect(
      strongestGroup(of(event('tent-1', 'view', 2), event('kettle-1', 'view', 2)), productOf),
    ).toBeUndefined();
    expect(
      strongestGroup(of(event('tent-1', 'view', 4), event('tent-2', 'view', 3)), productOf),
    ).toBeUndefined();
    const twice = of(event('tent-1', 'view', 2), event('tent-2', 'view', 2));
    expect(strongestGroup(twice, () => undefined)).toBeUndefined();
  });

  it('are said in both languages', () => {
    const group = { deed: 'view', count: 2, category: 'Tents', kind: 'tent' } as const;
    expect(why.reason.together(group, 2, 41)).toBe(
      'Removing your two tent views would drop this from 2nd to 41st.',
    );
    expect(why.reason.together({ ...group, kind: undefined }, 2, 2)).toBe(
      'Removing your two views in Tents would leave this at 2nd.',
    );
    expect(zh.why.reason.together({ ...group, category: '帐篷' }, 2, 41)).toBe(
      '若去掉你浏览的 2 件帐篷，它会从第 2 位降到第 41 位。',
    );
  });
});
