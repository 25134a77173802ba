import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf, toHistory } from '../../core/histories/history';
import type { ShopEvent } from '../../core/shop/events';
import { shopperFrom, shopperOf } from '../../core/shop/shopper';
import { anyEvent, viewEvent } from '../../storage/events/event-arbitrary.fixture';
import { openMemory } from '../../storage/memory';
import type { EventLog } from '../../storage/storage';
import { FollowedLog } from './followed-log';

const of = { catalogue: 'catalogue-a', persona: 'me' };

const mine = anyEvent.map((event): ShopEvent => ({ ...event, ...of }));

/** A log that counts the events it gives. */
function counted(log: EventLog) {
  const counts = { read: 0 };
  const read: EventLog['read'] = async (key, after) => {
    const found = await log.read(key, after);
    counts.read += found.events.length;
    return found;
  };
  return { counts, log: { read } };
}

async function filled(count: number) {
  const storage = openMemory();
  const views = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => viewEvent(`event-${from + i}`));
  await storage.events.append(views(0, count));
  return { storage, add: (more: number) => storage.events.append(views(count, count + more)) };
}

/** Snapshots are saved beside the work. */
const saved = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a log that is followed', () => {
  it('gives the state of the whole log, however it is read', async () => {
    const parts = fc.array(fc.array(mine, { maxLength: 6 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(parts, async (batches) => {
        const storage = openMemory();
        const followed = new FollowedLog({
          of,
          log: storage.events,
          snapshots: storage.snapshots,
          before: [],
        });
        for (const batch of batches) {
          await storage.events.append(batch);
          followed.changed();
          const { shopper, history, events } = await followed.state();
          const all = (await storage.events.all()).events;
          expect(shopperOf(shopper)).toEqual(shopperFrom(all));
          expect(historyOf(history)).toEqual(toHistory(all));
          expect(events).toBe(all.length);
        }
      }),
    );
  });

  it('is in the order of the log when the clock is set back', async () => {
    const storage = openMemory();
    const at = (time: number, act: Partial<ShopEvent>) =>
      ({ ...viewEvent(String(time), { time }), ...act }) as ShopEvent;
    await storage.events.append([at(20_000, { kind: 'add', item: 'tent', quantity: 1 })]);
    const lines = [{ item: 'tent', quantity: 1, price: 100 }];
    await storage.events.append([at(10_000, { kind: 'purchase', order: 'one', lines })]);
    const { shopper } = await new FollowedLog({ of, log: storage.events, before: [] }).state();
    expect(shopperOf(shopper).basket).toEqual([]);
    expect(shopperOf(shopper).orders).toHaveLength(1);
  });

  it('reads only what is new after an act, and after the newest snapshot when it is opened again', async () => {
    const { storage, add } = await filled(1000);
    const first = counted(storage.events);
    const followed = new FollowedLog({ of, log: first.log, snapshots: storage.snapshots, before: [] });
    await followed.state();
    expect(first.counts.read).toBe(1000);
    await add(3);
    followed.changed();
    expect((await followed.state()).events).toBe(1003);
    expect(first.counts.read).toBe(1003);

    await saved();
    const again = counted(storage.events);
    const reopened = new FollowedLog({ of, log: again.log, snapshots: storage.snapshots, before: [] });
    expect((await reopened.state()).events).toBe(1003);
    expect(again.counts.read).toBe(3);
    expect(await reopened.state()).toEqual(await followed.state());
  });

  it('adds each event once when several calls read at the same time', async () => {
    const { storage } = await filled(10);
    const followed = new FollowedLog({ of, log: storage.events, before: [] });
    const states = await Promise.all([followed.state(), followed.state(), followed.state()]);
    expect(states.map(({ events }) => events)).toEqual([10, 10, 10]);
  });

  it('is read from its beginning where the snapshot is damaged', async () => {
    const { storage } = await filled(300);
    const before = new FollowedLog({ of, log: storage.events, snapshots: storage.snapshots, before: [] });
    const whole = await before.state();
    await saved();
    for (const payload of [undefined, 'x', { version: 2 }, { version: 1, shopper: {} }]) {
      await storage.snapshots.save({ ...of, upTo: 299, payload });
      const after = new FollowedLog({ of, log: storage.events, snapshots: storage.snapshots, before: [] });
      expect(await after.state()).toEqual(whole);
      await saved();
    }
  });

  it('reads again after a reading that failed', async () => {
    const { storage } = await filled(5);
    let fails = true;
    const log: Pick<EventLog, 'read'> = {
      read: (key, after) => (fails ? Promise.reject(new Error('gone')) : storage.events.read(key, after)),
    };
    const followed = new FollowedLog({ of, log, before: [] });
    await expect(followed.state()).rejects.toThrow('gone');
    fails = false;
    expect((await followed.state()).events).toBe(5);
  });
});
