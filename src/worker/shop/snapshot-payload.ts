import * as v from 'valibot';
import { EVENT_KINDS } from '../../core/histories/event-context';
import { TRAIT_PARTS } from '../../core/shop/trait';
import type { Snapshot } from '../../storage/storage';
import type { LogState } from './log-state';

/**
 * A persona's state as it is stored. A snapshot of another version, or one that lacks a part,
 * counts as missing: the log is read from its beginning.
 */

/** Raised whenever events are added up differently, or another part is kept. */
const VERSION = 1;

const items = v.set(v.string());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
const trait = v.object({ part: v.picklist(TRAIT_PARTS), value: v.string() });
const traits = v.map(v.string(), trait);
const leaning = v.object({
  toward: v.variant('part', [trait, v.object({ part: v.literal('price') })]),
  weight: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
});
const order = v.object({
  id: v.string(),
  time: finite,
  lines: v.array(v.object({ item: v.string(), quantity: count, price: finite })),
  aside: v.optional(v.literal(true)),
});

const payload = v.object({
  version: v.literal(VERSION),
  shopper: v.object({
    basket: v.map(v.string(), count),
    liked: items,
    dismissed: items,
    viewed: items,
    orders: v.map(v.string(), order),
    steering: v.object({ avoided: traits, sought: traits, leanings: v.map(v.string(), leaning) }),
  }),
  history: v.object({
    signals: v.map(v.string(), v.map(v.picklist(EVENT_KINDS), finite)),
    dismissed: items,
    forgotten: items,
  }),
  events: count,
  recent: v.array(v.string()),
  unreadable: count,
});

/** A copy: the state takes further events while it is being stored. */
export const snapshotPayload = ({ shopper, history, events, recent, unreadable }: LogState): unknown =>
  structuredClone({ version: VERSION, shopper, history, events, recent, unreadable });

export function parseSnapshot(snapshot: Snapshot): LogState | undefined {
  const parsed = v.safeParse(payload, snapshot.payload);
  const upTo = v.safeParse(count, snapshot.upTo);
  return parsed.success && upTo.success ? { ...parsed.output, upTo: upTo.output } : undefined;
}
