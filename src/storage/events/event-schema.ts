import * as v from 'valibot';
import { ProblemError } from '../../core/problem';
import { EVENT_SCHEMA, RAIL_IDS, type ShopEvent } from '../../core/shop/events';
import { TRAIT_PARTS } from '../../core/shop/trait';
import type { EventsRead } from '../storage';

/**
 * The shape of an event in the log, checked when one is written and again when it is read: what is
 * stored can be read. `core/shop/events.ts` explains the fields.
 */

/** Longest text of an event, in UTF-16 units: far above any id or query a person has. */
const LONGEST_TEXT = 10_000;
/** Most products of one event: a basket, or the cards of a page. */
const MOST_PRODUCTS = 100_000;
/** Largest price and quantity: their product, and sums of many, stay exact whole numbers. */
const LARGEST_PRICE = 1e12;
const LARGEST_QUANTITY = 1e6;

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const id = v.pipe(text, v.nonEmpty());
const finite = v.pipe(v.number(), v.finite());
/** Milliseconds since the epoch that a date can show (ECMA-262). */
const time = v.pipe(finite, v.minValue(-8.64e15), v.maxValue(8.64e15));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const quantity = v.pipe(whole, v.maxValue(LARGEST_QUANTITY));
/** In cents. */
const price = v.pipe(finite, v.minValue(0), v.maxValue(LARGEST_PRICE));

const place = v.picklist([...RAIL_IDS, 'department', 'search', 'wish-list', 'orders', 'basket']);

const envelope = {
  id,
  schema: v.literal(EVENT_SCHEMA),
  time,
  session: text,
  persona: text,
  catalogue: text,
  aside: v.optional(v.literal(true)),
};

const trait = v.object({ part: v.picklist(TRAIT_PARTS), value: text });
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
  v.object({ ...envelope, kind: v.literal('search'), query: text, results: whole }),
  v.object({
    ...envelope,
    kind: v.literal('impression'),
    items: v.pipe(v.array(id), v.maxLength(MOST_PRODUCTS)),
    rail: place,
  }),
  v.object({
    ...envelope,
    kind: v.literal('click'),
    item: id,
    placement: v.object({ rail: place, position: whole }),
  }),
  v.object({ ...envelope, kind: v.literal('add'), item: id, quantity }),
  v.object({ ...envelope, kind: v.literal('remove'), item: id, quantity }),
  v.object({
    ...envelope,
    kind: v.literal('purchase'),
    order: id,
    lines: v.pipe(v.array(v.object({ item: id, quantity, price })), v.maxLength(MOST_PRODUCTS)),
  }),
]);

/** Separates valid events, in their order, from malformed records. */
export function parseEvents(stored: readonly unknown[]): EventsRead {
  const events: ShopEvent[] = [];
  const unreadable: unknown[] = [];
  for (const value of stored) {
    const parsed = v.safeParse(eventSchema, value);
    if (parsed.success) events.push(parsed.output);
    else unreadable.push(value);
  }
  return { events, unreadable };
}

/** The part of the value because of which it is no valid event; undefined for a valid one. */
export function faultIn(value: unknown): { readonly part: string; readonly detail: string } | undefined {
  const { issues } = v.safeParse(eventSchema, value);
  if (!issues) return undefined;
  const [issue] = issues;
  return { part: v.getDotPath(issue) ?? '', detail: issue.message.slice(0, 200) };
}

/** @throws ProblemError `event-refused` for the first event that could not be read back */
export function refuseInvalid(events: readonly ShopEvent[]): void {
  for (const event of events) {
    const fault = faultIn(event);
    if (fault) throw new ProblemError({ code: 'event-refused', ...fault });
  }
}
