import type { Problem } from '../core/problem';
import type { ShopAct } from '../core/shop/events';
import type { DeletionReceipt, ShopState } from '../worker/calls';
import type { Client } from '../worker/client';
import { createGuestMark } from './kept/guest-mark';
import { keepOnce } from './kept/keep-storage';
import { createOutbox, type PageStorage } from './kept/outbox';
import { forgetPreferences, readPreference, writePreference } from './kept/preferences';
import { createAdopting } from './store/adopting';
import { createListeners } from './store/listeners';
import { followNotices } from './store/notices';
import { createOpening } from './store/opening';
import { createRailsRefresh } from './store/rails-refresh';
import { createRecording } from './store/recording';
import { createStore, type Machinery, type RailsState, type SessionState, type Version } from './store/store';

/**
 * The page's one store: what the worker gave, and the events of this visit on their way to it.
 * Basket, wish list, orders and everything else about the shopper are computed from the events, so
 * nothing here is edited: events are only added or taken back. It uses no framework;
 * `use-session.tsx` is its React side.
 */
export interface Session {
  /** For calls whose answers the session does not keep. */
  readonly client: Client;
  state(): SessionState;
  rails(): RailsState;
  machinery(): Machinery;
  /** How varied the rails of the home page are to be: from 0, familiar, to 1, surprising. */
  variety(): number;
  /** Changes and remembers the variety, and asks for such rails. */
  vary(variety: number): void;
  /** Another number means that worker answers which depend on this may be out of date. */
  version(of: Version): number;
  subscribe(listener: () => void): () => void;
  /**
   * Opens the shop as it was left, after giving the worker the acts that earlier pages did not see
   * stored. Call it again to retry after a failure.
   */
  open(): Promise<void>;
  /**
   * Adds acts to the log: at once on the page, durably in the worker. Until the worker has answered
   * they are written down for the next page. When storing fails they are taken back, and the
   * listeners of `onProblem` are called.
   *
   * @returns whether they are stored; while memory is paused, acts that are only observed are not
   */
  record(acts: readonly ShopAct[]): Promise<boolean>;
  /** Forgets for good what was done with these products. Fails with a ProblemError. */
  forgetProducts(items: readonly string[]): Promise<DeletionReceipt>;
  /** Forgets everything about the shopper, here and in the worker. Fails with a ProblemError. */
  forgetEverything(): Promise<DeletionReceipt>;
  /** As the call `loadHistory`. */
  loadHistory(file: File): Promise<void>;
  /**
   * Shows the shop that a call to the worker answered with (import, become, open another world).
   */
  adopt(shop: ShopState): void;
  /** Reads the shopper again, after a call that may have changed what is stored. */
  refreshShopper(): Promise<void>;
  onProblem(listener: (problem: Problem) => void): () => void;
  /** Tells the listeners of `onProblem` about another failure. */
  report(problem: Problem): void;
}

interface Surroundings {
  /** Milliseconds since the epoch. */
  now(): number;
  uuid(): string;
  /** `localStorage`; may throw. */
  storage(): PageStorage;
  /** `sessionStorage`; may throw. */
  tab(): PageStorage;
}

const VARIETY = 'variety';

function readVariety(): number {
  const kept = Number(readPreference(VARIETY));
  return kept >= 0 && kept <= 1 ? kept : 0;
}

export function createSession(client: Client, { now, uuid, storage, tab }: Surroundings): Session {
  const visit = uuid();
  const store = createStore(readVariety());
  const problems = createListeners<[Problem]>();
  const outbox = createOutbox(visit, storage);
  const refreshRails = createRailsRefresh(client, store);
  const adopting = createAdopting({ store, outbox, guest: createGuestMark(tab), refreshRails });
  const { adopt } = adopting;
  const { open, refreshShopper, replay } = createOpening({ client, store, outbox, adopting });
  const report = problems.tell;
  followNotices({ client, store, open, refreshShopper, refreshRails, report });

  return {
    client,
    state: () => store.current().state,
    rails: () => store.current().rails,
    machinery: () => store.current().machinery,
    variety: () => store.current().variety,
    vary(variety) {
      writePreference(VARIETY, String(variety));
      store.set({ variety });
      void refreshRails();
    },
    version: store.version,
    subscribe: store.subscribe,
    open,
    record: createRecording({
      client,
      store,
      outbox,
      visit,
      now,
      uuid,
      report,
      refreshShopper,
      refreshRails,
    }),
    async forgetProducts(items) {
      // Events in the outbox would come back later: they go into the log first and are forgotten
      // with it.
      await replay();
      const { shop, receipt } = await client.call('forgetProducts', { items });
      adopt(shop);
      return receipt;
    },
    async forgetEverything() {
      outbox.clear();
      const { shop, receipt } = await client.call('forgetEverything', undefined);
      forgetPreferences();
      adopt(shop);
      return receipt;
    },
    async loadHistory(file) {
      // What waits to be stored belongs to the history that is replaced.
      await replay();
      const { shop } = await client.call('loadHistory', { file });
      adopt(shop);
      if (shop.durable) keepOnce([], shop.events);
    },
    adopt,
    refreshShopper,
    onProblem: problems.subscribe,
    report,
  };
}
