import { describe, expect, it } from 'vitest';
import type { HistoryKind } from '../../core/histories/history';
import { rankCounterfactuals } from './counterfactuals';
import { jointRanks, strongestGroup } from './event-groups';
import { sumScorer } from './sum-scorer.fixture';

const event = (item: string, kind: HistoryKind, effect: number) => ({ item, kind, effect });
const productOf = (id: string) => ({
  id,
  title: id,
  categories: id.startsWith('tent') ? ['Camping', 'Tents'] : ['Kitchen', 'Kettles'],
  kind: id.replace(/-\d+$/, ''),
  tags: [],
});

describe('events that are named together', () => {
  it('are those of one kind and one act that together have the largest effect for the product', () => {
    const events = [
      event('tent-1', 'view', 0.5),
      event('kettle-1', 'view', 0.1),
      event('tent-2', 'view', 1),
      event('kettle-2', 'view', 0.1),
      event('tent-3', 'like', 3),
    ];
    expect(strongestGroup(events, productOf)).toEqual({
      items: ['tent-1', 'tent-2'],
      deed: 'view',
      category: 'Tents',
      kind: 'tent',
    });
  });

  it('are none where no two alike speak for the product or none is of a known kind', () => {
    expect(
      strongestGroup([event('tent-1', 'view', 2), event('kettle-1', 'view', 2)], productOf),
    ).toBeUndefined();
    expect(
      strongestGroup([event('tent-1', 'view', -1), event('tent-2', 'view', 0)], productOf),
    ).toBeUndefined();
    const twice = [event('tent-1', 'view', 2), event('tent-2', 'view', 2)];
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
    const films = [event('duel', 'view', 2), event('trench', 'view', 1), event('heist', 'view', 0.5)];
    expect(strongestGroup(films, filmOf)).toEqual({
      items: ['duel', 'trench'],
      deed: 'view',
      category: 'War',
    });
  });
});

it('ranks an item without all events of a group at once', async () => {
  // Items 0 to 2 are the history. Each of the first two lifts item 3 above item 4 by itself.
  const scorer = sumScorer([
    [0, 0, 0, 3, 0],
    [0, 0, 0, 3, 0],
    [0, 0, 0, 0, 1],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]);
  const asked = { history: Int32Array.of(0, 1, 2), excluded: Uint8Array.of(1, 1, 1, 0, 0) };
  const { full } = await rankCounterfactuals(scorer, asked);
  const ranks = (places: readonly number[]) => jointRanks(scorer, { asked, item: 3, places, full });
  expect(await ranks([0])).toEqual({ rank: 1, rankWithout: 1 });
  expect(await ranks([0, 1])).toEqual({ rank: 1, rankWithout: 2 });
});
