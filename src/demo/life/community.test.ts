import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../core/histories/event-context';
import { itemCounts } from '../../core/histories/interactions';
import { DAY } from '../../core/shop/day';
import { makeCatalogue } from '../catalogue/catalogue';
import type { Cause } from './cause';
import { communityInteractions, makeCommunity } from './community';
import type { CommunityEvent } from './community-event';
import { NEEDS } from './needs';
import { COMPLEMENTS, REPLENISHMENT_DAYS } from './relations';

const NOW = Date.UTC(2026, 4, 20, 15, 30);
const TODAY = Math.floor(NOW / DAY) * DAY;
const catalogue = makeCatalogue(2026, NOW);
const community = makeCommunity(catalogue, 2026, { now: NOW });
const { events, causes } = community;

/** All events whose cause has this kind. */
function caused<K extends Cause['kind']>(
  kind: K,
): { event: CommunityEvent; cause: Extract<Cause, { kind: K }> }[] {
  const found: { event: CommunityEvent; cause: Extract<Cause, { kind: K }> }[] = [];
  causes.forEach((cause, i) => {
    if (cause.kind === kind) found.push({ event: events[i], cause: cause as Extract<Cause, { kind: K }> });
  });
  return found;
}

function productOf({ item }: CommunityEvent) {
  return catalogue.products[item];
}

/** The earlier event a cause points to, if any. */
function origin(cause: Cause): number | undefined {
  if (cause.kind === 'need-step') return cause.after ?? undefined;
  return 'of' in cause ? cause.of : undefined;
}

describe('makeCommunity', () => {
  it('makes the same community from the same seed, and another from another', () => {
    const few = { shoppers: 50, now: NOW };
    expect(makeCommunity(catalogue, 2026, few)).toEqual(makeCommunity(catalogue, 2026, few));
    expect(makeCommunity(catalogue, 3, few).events).not.toEqual(makeCommunity(catalogue, 2026, few).events);
  });

  it('shifts as a whole when the day changes', () => {
    const later = makeCommunity(makeCatalogue(2026, NOW + 9 * DAY), 2026, { now: NOW + 9 * DAY });
    expect(later.causes).toEqual(causes);
    expect(later.events).toEqual(events.map((event) => ({ ...event, time: event.time + 9 * DAY })));
  });

  it('refuses a catalogue it did not make', () => {
    const foreign = {
      hash: 'x',
      name: 'films',
      products: [{ id: '1', title: 'Alien', categories: [], tags: [] }],
    };
    expect(() => makeCommunity(foreign, 1, { now: NOW })).toThrow(TypeError);
  });

  it('has about 40 events a shopper, each shopper some', () => {
    expect(community.shoppers).toBe(2000);
    expect(events.length / community.shoppers).toBeGreaterThan(35);
    expect(events.length / community.shoppers).toBeLessThan(45);
    expect(new Set(events.map(({ shopper }) => shopper)).size).toBe(2000);
    expect(causes.length).toBe(events.length);
  });

  it('has the requested number of events', () => {
    const few = makeCommunity(catalogue, 1, { shoppers: 400, eventsPerShopper: 20, now: NOW });
    expect(few.events.length / 400).toBeGreaterThan(15);
    expect(few.events.length / 400).toBeLessThan(26);
  });

  it('sorts events by shopper and time, within the period and after the launch of what they are about', () => {
    const outOfOrder = events.filter((event, i) => {
      const before = events[i - 1];
      if (before === undefined) return false;
      return before.shopper === event.shopper ? event.time <= before.time : event.shopper <= before.shopper;
    });
    expect(outOfOrder).toEqual([]);
    expect(events.every(({ time }) => time >= TODAY - 180 * DAY && time < TODAY)).toBe(true);
    expect(events.every((event) => event.time >= (productOf(event).launchedAt ?? Number.NaN))).toBe(true);
  });

  it('comes in visits: bursts minutes apart, with days between', () => {
    const gaps = events.flatMap((event, i) => {
      const before = events[i - 1];
      return before?.shopper === event.shopper ? [event.time - before.time] : [];
    });
    const within = gaps.filter((gap) => gap < 10 * 60_000).length / gaps.length;
    const daysApart = gaps.filter((gap) => gap > DAY / 2).length / gaps.length;
    expect(within).toBeGreaterThan(0.6);
    expect(daysApart).toBeGreaterThan(0.1);
    expect(within + daysApart).toBeGreaterThan(0.9);
  });

  it('has a long tail: a fifth of the items draws 50 to 85 % of the events, and nearly all draw some', () => {
    const counts = itemCounts([Int32Array.from(events, ({ item }) => item)], catalogue.products.length);
    const sorted = counts.toSorted((a, b) => b - a);
    const head = sorted.subarray(0, Math.round(sorted.length / 5)).reduce((sum, count) => sum + count, 0);
    expect(head / events.length).toBeGreaterThan(0.5);
    expect(head / events.length).toBeLessThan(0.85);
    expect(counts.filter((count) => count > 0).length / counts.length).toBeGreaterThan(0.97);
  });

  it('has every cause, with noise about 8 %', () => {
    const shares = new Map<string, number>();
    for (const { kind } of causes) shares.set(kind, (shares.get(kind) ?? 0) + 1 / causes.length);
    expect(shares.size).toBe(10);
    expect(shares.get('noise')).toBeGreaterThan(0.06);
    expect(shares.get('noise')).toBeLessThan(0.1);
    expect(shares.get('need-step')).toBeGreaterThan(0.15);
    for (const [kind, share] of shares) expect(share, kind).toBeGreaterThan(0.005);
  });
});

describe('the causes', () => {
  it('refer only to earlier events of the same shopper', () => {
    const named = causes.flatMap((cause, i) => {
      const of = origin(cause);
      return of === undefined ? [] : [{ event: events[i], of, earlier: events[of], i }];
    });
    expect(named.length).toBeGreaterThan(events.length / 3);
    const wrong = named.filter(
      ({ event, of, earlier, i }) =>
        of >= i || earlier.shopper !== event.shopper || earlier.time >= event.time,
    );
    expect(wrong).toEqual([]);
  });

  it('follow the steps of a need in order, each from the step before', () => {
    const steps = caused('need-step');
    const wrong = steps.filter(({ event, cause }) => {
      if (productOf(event).kind !== NEEDS[cause.need].steps[cause.step]) return true;
      if (cause.after === null) return false;
      const before = causes[cause.after];
      return before.kind !== 'need-step' || before.need !== cause.need || before.step >= cause.step;
    });
    expect(steps.length).toBeGreaterThan(10_000);
    expect(wrong).toEqual([]);
  });

  it('continue a need: most steps have a step before, and most needs take at least three', () => {
    const steps = caused('need-step');
    const first = steps.filter(({ cause }) => cause.after === null).length;
    expect(first).toBeGreaterThan(1500);
    expect(steps.length / first).toBeGreaterThan(3);
  });

  it('match a next step to the one before more often than chance', () => {
    const pairs = caused('need-step').flatMap(({ event, cause }) =>
      cause.after === null ? [] : [[productOf(event), productOf(events[cause.after])] as const],
    );
    const alike = (key: 'brand' | 'style') =>
      pairs.filter(([a, b]) => a[key] === b[key]).length / pairs.length;
    expect(alike('style')).toBeGreaterThan(0.35);
    expect(alike('brand')).toBeGreaterThan(0.2);
  });

  it('are substitutes of the same kind, and complements of a related kind', () => {
    const odd = caused('substitute').filter(({ event, cause }) => {
      const first = events[cause.of];
      return productOf(event).kind !== productOf(first).kind || event.item === first.item;
    });
    expect(odd).toEqual([]);
    const companions: Partial<Readonly<Record<string, readonly string[]>>> = COMPLEMENTS;
    for (const { event, cause } of caused('complement')) {
      expect(events[cause.of].kind).toBe('purchase');
      expect(companions[productOf(events[cause.of]).kind ?? '']).toContain(productOf(event).kind);
    }
  });

  it('follow a view by an event with the same item', () => {
    const followUps = caused('follow-up');
    expect(followUps.filter(({ event, cause }) => event.item !== events[cause.of].item)).toEqual([]);
    expect(new Set(followUps.map(({ event }) => event.kind))).toEqual(new Set(['add', 'like', 'purchase']));
  });

  it('replenish a product around its replenishment time', () => {
    const periods: Partial<Readonly<Record<string, number>>> = REPLENISHMENT_DAYS;
    const ratios = caused('replenishment').map(({ event, cause }) => {
      const bought = events[cause.of];
      expect(bought.kind).toBe('purchase');
      expect(productOf(event).kind).toBe(productOf(bought).kind);
      return (event.time - bought.time) / DAY / (periods[productOf(event).kind ?? ''] ?? Number.NaN);
    });
    expect(ratios.length).toBeGreaterThan(1000);
    expect(Math.min(...ratios)).toBeGreaterThan(0.6);
    expect(Math.max(...ratios)).toBeLessThan(1.4);
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    expect(Math.abs(mean - 1)).toBeLessThan(0.05);
  });

  it('name a promotion of the last fortnight only for products with a list price above their price', () => {
    const recent = caused('promotion').filter(({ event }) => event.time >= TODAY - 14 * DAY);
    expect(recent.length).toBeGreaterThan(20);
    expect(recent.filter(({ event }) => productOf(event).listPrice === undefined)).toEqual([]);
  });

  it('call new only products launched in the 30 days before', () => {
    for (const { event } of caused('new-arrival')) {
      expect(event.time - (productOf(event).launchedAt ?? 0)).toBeLessThan(31 * DAY);
    }
  });
});

describe('communityInteractions', () => {
  const interactions = communityInteractions(community, catalogue);

  it('holds users, items, sequences, times and kinds, and no cause', () => {
    expect(Object.keys(interactions).toSorted()).toEqual(['items', 'kinds', 'sequences', 'times', 'users']);
    expect(interactions.items).toEqual(catalogue.products.map(({ id }) => id));
    expect(interactions.users[0]).toBe('shopper-0001');
    expect(interactions.users[1999]).toBe('shopper-2000');
    expect(interactions.sequences.every((sequence) => sequence instanceof Int32Array)).toBe(true);
    expect(interactions.times.every((times) => times instanceof Float64Array)).toBe(true);
  });

  it('has each item of a shopper once, at the time of its latest event, in that order', () => {
    const latest = new Map<string, number>();
    for (const { shopper, item, time } of events) latest.set(`${shopper} ${item}`, time);
    let kept = 0;
    interactions.sequences.forEach((sequence, user) => {
      const times = interactions.times[user];
      expect(times.length).toBe(sequence.length);
      expect(times).toEqual(times.toSorted());
      expect(Array.from(sequence, (item) => latest.get(`${user} ${item}`))).toEqual([...times]);
      kept += new Set(sequence).size;
    });
    expect(kept).toBe(latest.size);
  });

  it('has the strongest event kind of each item', () => {
    const done = new Map<string, Set<string>>();
    for (const { shopper, item, kind } of events) {
      const key = `${shopper} ${item}`;
      done.set(key, (done.get(key) ?? new Set()).add(kind));
    }
    interactions.sequences.forEach((sequence, user) => {
      const kinds = Array.from(interactions.kinds?.[user] ?? [], (kind) => EVENT_KINDS[kind]);
      const expected = Array.from(sequence, (item) =>
        EVENT_KINDS.findLast((kind) => done.get(`${user} ${item}`)?.has(kind)),
      );
      expect(kinds).toEqual(expected);
    });
  });
});
