import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_SCHEMA, OWN_PERSONA, type ShopAct, type ShopEvent } from './events';
import { shopperFrom } from './shopper';

const log = (...acts: ShopAct[]): ShopEvent[] =>
  acts.map((act, at) => ({
    ...act,
    id: `event-${at}`,
    schema: EVENT_SCHEMA,
    time: 1_000 + at,
    session: 'visit',
    persona: OWN_PERSONA,
    catalogue: 'catalogue',
  }));

const purchase = (
  order: string,
  ...lines: readonly (readonly [item: string, quantity: number])[]
): ShopAct => ({
  kind: 'purchase',
  order,
  lines: lines.map(([item, quantity]) => ({ item, quantity, price: 500 })),
});

const items = ['kettle', 'mug', 'tent'];
const item = fc.constantFrom(...items);
const quantity = fc.integer({ min: 1, max: 4 });
const act: fc.Arbitrary<ShopAct> = fc.oneof(
  item.map((of): ShopAct => ({ kind: 'view', item: of })),
  fc.tuple(item, quantity).map(([of, many]): ShopAct => ({ kind: 'add', item: of, quantity: many })),
  fc.tuple(item, quantity).map(([of, many]): ShopAct => ({ kind: 'remove', item: of, quantity: many })),
  item.map((of): ShopAct => ({ kind: 'like', item: of })),
  item.map((of): ShopAct => ({ kind: 'unlike', item: of })),
  item.map((of): ShopAct => ({ kind: 'dismiss', item: of })),
  item.map((of): ShopAct => ({ kind: 'undismiss', item: of })),
);

describe('the basket', () => {
  it('holds what was added, in the order it was put in', () => {
    const { basket } = shopperFrom(
      log(
        { kind: 'add', item: 'mug', quantity: 1 },
        { kind: 'add', item: 'tent', quantity: 2 },
        { kind: 'add', item: 'mug', quantity: 3 },
      ),
    );
    expect(basket).toEqual([
      { item: 'mug', quantity: 4 },
      { item: 'tent', quantity: 2 },
    ]);
  });

  it('removes a line when all of it, or more, is removed', () => {
    const { basket } = shopperFrom(
      log({ kind: 'add', item: 'mug', quantity: 2 }, { kind: 'remove', item: 'mug', quantity: 5 }),
    );
    expect(basket).toEqual([]);
  });

  it('loses what was bought and keeps the rest', () => {
    const { basket, orders } = shopperFrom(
      log(
        { kind: 'add', item: 'mug', quantity: 3 },
        { kind: 'add', item: 'tent', quantity: 1 },
        purchase('A1', ['mug', 2], ['tent', 1]),
      ),
    );
    expect(basket).toEqual([{ item: 'mug', quantity: 1 }]);
    expect(orders.map((order) => order.id)).toEqual(['A1']);
  });

  it('never has a line with a quantity below 1', () => {
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        for (const line of shopperFrom(log(...acts)).basket) expect(line.quantity).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('orders', () => {
  it('come newest first, and one stored twice counts once', () => {
    const { basket, orders } = shopperFrom(
      log(
        { kind: 'add', item: 'mug', quantity: 3 },
        purchase('A1', ['mug', 1]),
        purchase('B2', ['tent', 1]),
        purchase('A1', ['mug', 1]),
      ),
    );
    expect(orders.map((order) => order.id)).toEqual(['B2', 'A1']);
    expect(basket).toEqual([{ item: 'mug', quantity: 2 }]);
  });
});

describe('likes, dismissals and views', () => {
  it('are taken back by their opposite and can be given again', () => {
    const { liked, dismissed } = shopperFrom(
      log(
        { kind: 'like', item: 'mug' },
        { kind: 'like', item: 'tent' },
        { kind: 'unlike', item: 'mug' },
        { kind: 'dismiss', item: 'kettle' },
        { kind: 'undismiss', item: 'kettle' },
        { kind: 'dismiss', item: 'mug' },
        { kind: 'like', item: 'kettle' },
      ),
    );
    expect(liked).toEqual(['kettle', 'tent']);
    expect([...dismissed]).toEqual(['mug']);
  });

  it('list each viewed product once, the last viewed first', () => {
    const { viewed } = shopperFrom(
      log({ kind: 'view', item: 'mug' }, { kind: 'view', item: 'tent' }, { kind: 'view', item: 'mug' }),
    );
    expect(viewed).toEqual(['mug', 'tent']);
  });
});

it('the state of a product depends on its own events alone', () => {
  fc.assert(
    fc.property(fc.array(act), item, (acts, chosen) => {
      const all = shopperFrom(log(...acts));
      const own = shopperFrom(log(...acts.filter((each) => 'item' in each && each.item === chosen)));
      const of = (shopper: typeof all) => ({
        line: shopper.basket.find((line) => line.item === chosen),
        liked: shopper.liked.includes(chosen),
        dismissed: shopper.dismissed.has(chosen),
        viewed: shopper.viewed.includes(chosen),
      });
      expect(of(all)).toEqual(of(own));
    }),
  );
});
