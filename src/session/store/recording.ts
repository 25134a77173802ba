import { asProblem, type Problem } from '../../core/problem';
import {
  EVENT_SCHEMA,
  GUEST_PERSONA,
  isExplicitRequest,
  keptWhilePaused,
  type ShopAct,
  type ShopEvent,
} from '../../core/shop/events';
import type { Client } from '../../worker/client';
import { keepOnce } from '../kept/keep-storage';
import type { Outbox } from '../kept/outbox';
import { shopperShown, withStored } from './shopper-shown';
import type { Shop, Store } from './store';

interface RecordingParts {
  readonly client: Client;
  readonly store: Store;
  /** Events that the page shows and the worker has not stored yet. */
  readonly outbox: Outbox;
  /** The name of this visit, unlike any other. */
  readonly visit: string;
  /** Milliseconds since the epoch. */
  now(): number;
  uuid(): string;
  report(problem: Problem): void;
  refreshShopper(): Promise<void>;
  refreshRails(): Promise<void>;
}

/**
 * Acts that change the shopper: basket, lists and orders follow from them, and a model may
 * recommend something else.
 */
const changesShopper = (act: ShopAct): boolean => act.kind === 'view' || isExplicitRequest(act);

/**
 * Returns `Session.record`. An act is written to the outbox before anything else, and leaves it
 * only after the worker has answered.
 */
export function createRecording(parts: RecordingParts): (acts: readonly ShopAct[]) => Promise<boolean> {
  const { client, store, outbox, report, refreshShopper, refreshRails } = parts;

  /**
   * Keeps the same shopper object when nothing about the shopper changed, so that React skips the
   * render.
   */
  const show = (shop: Shop, changed: boolean) =>
    store.set({
      state: {
        phase: 'ready',
        shop: changed ? { ...shop, shopper: shopperShown(shop, outbox.events()) } : shop,
      },
    });

  return async (acts) => {
    const shop = store.shop();
    if (!shop || acts.length === 0) return false;
    const done = acts.map((act) => eventOf(act, shop, parts));
    const events = shop.memoryPaused ? keptWhilePaused(done) : done;
    if (events.length === 0) return false;
    outbox.add(events, shop.epoch, shop.durable && shop.persona !== GUEST_PERSONA);
    const changed = acts.some(changesShopper);
    show(shop, changed);
    try {
      await client.call('record', { events, epoch: shop.epoch });
    } catch (error) {
      outbox.settle(events);
      show(store.shop() ?? shop, changed);
      const problem = asProblem(error);
      report(problem);
      // The page learns of the deletion, so that the next act is stored.
      if (problem.code === 'deleted-meanwhile') void refreshShopper();
      return false;
    }
    outbox.settle(events);
    // What the page shows already has them.
    const shown = store.shop();
    if (shown) {
      const stored = withStored(shown, events);
      show(stored, false);
      if (stored.durable && stored.persona !== GUEST_PERSONA) keepOnce(events, stored.events);
    }
    if (changed) {
      void refreshRails();
      store.raise('events', 'history');
    } else store.raise('events');
    return true;
  };
}

const eventOf = (act: ShopAct, shop: Shop, { uuid, now, visit }: RecordingParts): ShopEvent => ({
  ...act,
  id: uuid(),
  schema: EVENT_SCHEMA,
  time: now(),
  session: visit,
  persona: shop.persona,
  catalogue: shop.catalogue.hash,
});
