import { describe, expect, it } from 'vitest';
import type { Rails } from '../../core/recommendation/recommendation';
import type { Product } from '../../core/shop/catalogue';
import { shopperFrom } from '../../core/shop/shopper';
import { indexCatalogue } from '../../session/goods/catalogue-index';
import type { Shop } from '../../session/store/store';
import { stateOf } from '../../session/wire.fixture';
import { shownRails } from './shown-rails';

const products: Product[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id,
  title: id,
  categories: [],
  tags: [],
}));
const catalogue = { hash: 'h', name: 'Demo', products };
const popular = ['e', 'd', 'c', 'b', 'a'];

const shopWith = (change: Partial<Shop['shopper']>): Shop => ({
  world: { catalogue: 'h', kind: 'demo', name: 'Demo', users: 0, items: 5, interactions: 0 },
  catalogue,
  ...stateOf([]),
  popular,
  limits: [],
  learnt: false,
  durable: true,
  index: indexCatalogue(catalogue, popular),
  shopper: { ...shopperFrom([]), ...change },
});

const rails: Rails = {
  rails: [
    {
      id: 'because-viewed',
      model: 'sasrec',
      anchor: 'a',
      items: ['b', 'gone', 'c', 'd'].map((item) => ({ item, score: 1 })),
    },
    { id: 'popular', model: 'popularity', items: popular.map((item) => ({ item, score: 1 })) },
  ],
  choice: { model: 'lstm', ndcg: 0.2, shoppers: 400, others: [] },
  canVary: false,
  historyLength: 1,
  backend: 'webgpu',
  milliseconds: 12,
};
const ids = (shown: ReturnType<typeof shownRails>) => shown?.map((rail) => rail.products.map(({ id }) => id));

describe('the rails on the page', () => {
  it('are the worker’s, with the products of this catalogue and what made them', () => {
    const shown = shownRails({ rails }, shopWith({}));
    expect(ids(shown)).toEqual([
      ['b', 'c', 'd'],
      ['e', 'd', 'c', 'b', 'a'],
    ]);
    expect(shown?.[0]).toMatchObject({ anchor: { id: 'a' }, backend: 'webgpu', milliseconds: 12 });
    expect(shown?.[1]?.backend).toBeUndefined();
  });

  it('lose products at once that are dismissed, in the basket or already on the page', () => {
    const shop = shopWith({ dismissed: new Set(['c']), basket: [{ item: 'e', quantity: 1 }] });
    expect(ids(shownRails({ rails }, shop, 'a'))).toEqual([
      ['b', 'd'],
      ['d', 'b'],
    ]);
  });

  it('leave out a rail without products', () => {
    expect(ids(shownRails({ rails }, shopWith({ dismissed: new Set(['b', 'c', 'd']) })))).toEqual([
      ['e', 'a'],
    ]);
  });

  it('show what is popular when the worker has none, and nothing while they are pending', () => {
    expect(ids(shownRails({ problem: { code: 'models-off' } }, shopWith({})))).toEqual([popular]);
    expect(shownRails({}, shopWith({}))).toBeUndefined();
  });
});
