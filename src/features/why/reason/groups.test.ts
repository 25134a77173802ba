import { describe, expect, it } from 'vitest';
import type { ExplainedEvent } from '../../../core/explanation/explanation';
import { why } from '../../../ui/text/en/why';
import { zh } from '../../../ui/text/zh';
import { evenly, explainedEvent, explanationOf } from '../explanation.fixture';
import { strongestGroup } from './groups';

const event = (item: string, kind: ExplainedEvent['kind'], effect: number) =>
  explainedEvent(item, { kind, effect: evenly(effect) });
const of = (...events: readonly ExplainedEvent[]) => explanationOf({ events });
const productOf = (id: string) => ({
  id,
  title: id,
  categories: id.startsWith('tent') ? ['Camping', 'Tents'] : ['Kitchen', 'Kettles'],
  kind: id.replace(/-\d+$/, ''),
  tags: [],
});

describe('events that are named together', () => {
  it('are those of one kind and one act that together have the largest effect for the product', () => {
    const explanation = of(
      event('tent-1', 'view', 0.5),
      event('kettle-1', 'view', 0.1),
      event('tent-2', 'view', 1),
      event('kettle-2', 'view', 0.1),
      event('tent-3', 'like', 3),
    );
    expect(strongestGroup(explanation, productOf)).toEqual({
      items: ['tent-1', 'tent-2'],
      deed: 'view',
      category: 'Tents',
      kind: 'tent',
    });
  });

  it('are none where no two alike speak for the product or none is of a known kind', () => {
    expect(
      strongestGroup(of(event('tent-1', 'view', 2), event('kettle-1', 'view', 2)), productOf),
    ).toBeUndefined();
    expect(
      strongestGroup(of(event('tent-1', 'view', -1), event('tent-2', 'view', 0)), productOf),
    ).toBeUndefined();
    const twice = of(event('tent-1', 'view', 2), event('tent-2', 'view', 2));
    expect(strongestGroup(twice, () => undefined)).toBeUndefined();
  });

  it('are counted in every department of a product in several, unless a narrower category is known', () => {
    const genres: Readonly<Record<string, readonly string[]>> = {
      duel: ['Drama', 'War'],
      trench: ['Action', 'War'],
      heist: ['Action', 'Comedy'],
    };
    const filmOf = (id: string) => {
      const categories = genres[id] ?? [];
      return { id, title: id, categories, departments: categories, tags: [] };
    };
    const films = of(event('duel', 'view', 2), event('trench', 'view', 1), event('heist', 'view', 0.5));
    expect(strongestGroup(films, filmOf)).toEqual({
      items: ['duel', 'trench'],
      deed: 'view',
      category: 'War',
    });
  });

  it('have words in both languages', () => {
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
