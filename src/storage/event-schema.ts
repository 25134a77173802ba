import * as v from 'valibot';
import { EVENT_SCHEMA, RAIL_IDS, type ShopEvent } from '../core/shop/events';
import { TRAIT_PARTS } from '../core/shop/trait';
import type { EventsRead } from './storage';

/**
 * The shape of an event in the log, checked whenever one is read. `core/shop/events.ts` explains
 * the fields.
 */

const id = v.pipe(v.string(), v.nonEmpty());
const finite = v.pipe(v.number(), v.finite());
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const place = v.picklist([...RAIL_IDS, 'department', 'search', 'wish-list', 'orders', 'basket']);

const envelope = {
  id,
  schema: v.literal(EVENT_SCHEMA),
  time: finite,
  session: v.string(),
  persona: v.string(),
  catalogue: v.string(),
  aside: v.optional(v.literal(true)),
};

const trait = v.object({ part: v.picklist(TRAIT_PARTS), value: v.string() });
const leaning = v.variant('part', [trait, v.object({ part: v.literal('price') })]);

const about = <Kind extends string>(kind: Kind) => v.object({ ...envelope, kind: v.literal(kind), item: id });

const ofTrait = <Kind extends string>(kind: Kind) => v.object({ ...envelope, kind: v.literal(kind), trait });

const eventSchema: v.GenericSchema<unknown, ShopEvent> = v.variant('kind', [
  about('view'),
  about('like'),
  about('unlike'),
  about('dismiss'),
  about('undismiss'),
  about('forget'),
  ofTrait('avoid'),
  ofTrait('unavoid'),
  ofTrait('seek'),
  ofTrait('unseek'),
  v.object({
    ...envelope,
    kind: v.literal('lean'),
    toward: leaning,
    weight: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
  }),
  v.object({ ...envelope, kind: v.literal('level') }),
  v.object({ ...envelope, kind: v.literal('dwell'), item: id, milliseconds: finite }),
  v.object({ ...envelope, kind: v.literal('search'), query: v.string(), results: whole }),
  v.object({ ...envelope, kind: v.literal('impression'), items: v.array(id), rail: place }),
  v.object({
    ...envelope,
    kind: v.literal('click'),
    item: id,
    placement: v.object({ rail: place, position: whole }),
  }),
  v.object({ ...envelope, kind: v.literal('add'), item: id, quantity: whole }),
  v.object({ ...envelope, kind: v.literal('remove'), item: id, quantity: whole }),
  v.object({
    ...envelope,
    kind: v.literal('purchase'),
    order: id,
    lines: v.array(v.object({ item: id, quantity: whole, price: finite })),
  }),
]);

/** Keeps the valid events in their order, and counts the malformed records. */
export function parseEvents(stored: readonly unknown[]): EventsRead {
  const events: ShopEvent[] = [];
  for (const value of stored) {
    const parsed = v.safeParse(eventSchema, value);
    if (parsed.success) events.push(parsed.output);
  }
  return { events, unreadable: stored.length - events.length };
}
