import { describe, expect, it } from 'vitest';
import { noSteering } from '../../core/shop/steering';
import type { CurrentShopper } from './current-shopper';
import { contextOf, offerOf } from './shopper-context';
import { loadWorld } from './world';

const items = ['tent', 'bag', 'mug', 'stove', 'sofa', ...Array.from({ length: 115 }, (_, i) => `thing-${i}`)];
const products = items.map((id) => ({ id, title: id, categories: ['Things'], tags: [] }));
const world = loadWorld(
  {
    catalogue: 'small',
    kind: 'imported',
    name: 'small',
    users: 1,
    items: items.length,
    interactions: items.length,
  },
  {
    hash: 'small',
    name: 'small',
    products: products.map((product) => (product.id === 'sofa' ? { ...product, stock: 0 } : product)),
  },
  {
    users: ['anne'],
    items,
    sequences: [Int32Array.of(0, 1, 2, 3, 4)],
    times: [Float64Array.of(0, 1, 2, 3, 4)],
  },
);
const shopper: CurrentShopper = {
  world,
  persona: 'own',
  steering: noSteering,
  bought: [],
  history: [
    { item: 'tent', kind: 'purchase', time: 7 },
    { item: 'bag', kind: 'add', time: 8 },
  ],
  barred: ['mug', 'bag'],
  basket: ['bag'],
};

describe('what may be recommended to a shopper', () => {
  it('excludes products that are known, in the basket, dismissed or sold out', () => {
    expect(offerOf(shopper, 'stove', 1)).toEqual({ kind: 'offered' });
    expect(offerOf(shopper, 'tent', 1)).toEqual({ kind: 'known', deed: 'purchase', time: 7 });
    expect(offerOf(shopper, 'bag', 1)).toEqual({ kind: 'in-basket' });
    expect(offerOf(shopper, 'mug', 1)).toEqual({ kind: 'turned-down' });
    expect(offerOf(shopper, 'sofa', 1)).toEqual({ kind: 'sold-out' });
  });

  it('is what ranks are counted among', () => {
    expect([...contextOf(shopper).excluded]).toEqual([1, 1, 1, 0, 1, ...Array(115).fill(0)]);
  });

  it('ends at rank 100, unless the shopper steers: then any rank may come up', () => {
    expect(offerOf(shopper, 'stove', 100)).toEqual({ kind: 'offered' });
    expect(offerOf(shopper, 'stove', 101)).toEqual({ kind: 'too-deep' });
    const leanings = [{ toward: { part: 'department', value: 'Things' }, weight: 1 }] as const;
    const steered = { ...shopper, steering: { ...noSteering, leanings } };
    expect(offerOf(steered, 'stove', 101)).toEqual({ kind: 'offered' });
  });
});
