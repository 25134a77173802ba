import fc from 'fast-check';
import { EVENT_SCHEMA, type Placement, RAIL_IDS, type ShopAct, type ShopEvent } from '../../core/shop/events';
import { TRAIT_PARTS } from '../../core/shop/trait';

/** Any event a shop may record, for property tests. */

const item = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const count = fc.nat({ max: 10_000 });
const rail = fc.constantFrom<Placement['rail']>(
  ...RAIL_IDS,
  'department',
  'search',
  'wish-list',
  'orders',
  'basket',
);
const trait = fc.record({ part: fc.constantFrom(...TRAIT_PARTS), value: item });
const toward = fc.oneof(trait, fc.record({ part: fc.constant('price' as const) }));
const kind = <Kind extends ShopAct['kind']>(name: Kind) => fc.constant(name);

const acts: { [Kind in ShopAct['kind']]: fc.Arbitrary<Extract<ShopAct, { kind: Kind }>> } = {
  view: fc.record({ kind: kind('view'), item }),
  dwell: fc.record({ kind: kind('dwell'), item, milliseconds: count }),
  search: fc.record({ kind: kind('search'), query: fc.string(), results: count }),
  impression: fc.record({ kind: kind('impression'), items: fc.array(item), rail }),
  click: fc.record({ kind: kind('click'), item, placement: fc.record({ rail, position: count }) }),
  add: fc.record({ kind: kind('add'), item, quantity: count }),
  remove: fc.record({ kind: kind('remove'), item, quantity: count }),
  purchase: fc.record({
    kind: kind('purchase'),
    order: item,
    lines: fc.array(fc.record({ item, quantity: count, price: count })),
  }),
  like: fc.record({ kind: kind('like'), item }),
  unlike: fc.record({ kind: kind('unlike'), item }),
  dismiss: fc.record({ kind: kind('dismiss'), item }),
  undismiss: fc.record({ kind: kind('undismiss'), item }),
  forget: fc.record({ kind: kind('forget'), item }),
  avoid: fc.record({ kind: kind('avoid'), trait }),
  unavoid: fc.record({ kind: kind('unavoid'), trait }),
  seek: fc.record({ kind: kind('seek'), trait }),
  unseek: fc.record({ kind: kind('unseek'), trait }),
  lean: fc.record({
    kind: kind('lean'),
    toward,
    // JSON knows one zero.
    weight: fc.double({ min: -1, max: 1, noNaN: true }).map((weight) => (weight === 0 ? 0 : weight)),
  }),
  level: fc.record({ kind: kind('level') }),
};

const anyAct: fc.Arbitrary<ShopAct> = fc.oneof(...Object.values(acts));

/** Few ids, personas, catalogues and times, so that they collide. */
export const anyEvent: fc.Arbitrary<ShopEvent> = fc
  .record({
    act: anyAct,
    id: fc.nat({ max: 30 }),
    time: fc.constantFrom(0, 1, 2, 1_700_000_000_000),
    persona: fc.constantFrom('me', 'user 7'),
    catalogue: fc.constantFrom('catalogue-a', 'catalogue-b'),
    aside: fc.boolean(),
  })
  .map(({ act, id, aside, ...rest }) => ({
    ...act,
    ...rest,
    ...(aside && { aside }),
    id: `event-${id}`,
    schema: EVENT_SCHEMA,
    session: 'session-1',
  }));

/** A view with the parts a test cares about. */
export function viewEvent(
  id: string,
  parts: Partial<Pick<ShopEvent, 'time' | 'persona' | 'catalogue'>> = {},
) {
  const event: ShopEvent = {
    kind: 'view',
    item: 'tent-1',
    id,
    schema: EVENT_SCHEMA,
    time: 1_700_000_000_000,
    session: 'session-1',
    persona: 'me',
    catalogue: 'catalogue-a',
    ...parts,
  };
  return event;
}
