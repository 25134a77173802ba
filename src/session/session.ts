import { type EvaluationStatus, noEvaluation } from '../core/evaluation/evaluation-status';
import { asProblem, type Problem } from '../core/problem';
import type { Rails } from '../core/recommendation/recommendation';
import {
  EVENT_SCHEMA,
  GUEST_PERSONA,
  isExplicitRequest,
  keptWhilePaused,
  type ShopAct,
  type ShopEvent,
} from '../core/shop/events';
import { type Shopper, shopperFrom } from '../core/shop/shopper';
import type { EngineStatus } from '../core/training/engine-status';
import { idleTraining, type TrainingStatus } from '../core/training/training-status';
import type { Client } from '../worker/client';
import type { ShopState } from '../worker/calls';
import { type CatalogueIndex, indexCatalogue } from './goods/catalogue-index';
import { createGuestMark } from './kept/guest-mark';
import { createOutbox, type PageStorage } from './kept/outbox';
import { forgetPreferences, readPreference, writePreference } from './kept/preferences';

/** The shop as the worker gave it, with what follows from it. */
export interface Shop extends ShopState {
  readonly index: CatalogueIndex;
  readonly shopper: Shopper;
  /** The page of a guest was loaded anew: what the guest had done is gone. */
  readonly beganAnew?: true;
}

export type SessionState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | { readonly phase: 'ready'; readonly shop: Shop };

/**
 * What the worker says about itself; kept apart from the shop, since it changes many times a second
 * while training.
 */
export interface Machinery {
  readonly training: TrainingStatus;
  readonly evaluation: EvaluationStatus;
  /** Absent until the worker has told. */
  readonly engine?: EngineStatus;
}

/** The newest rails; the last ones stay until newer ones come. */
export interface RailsState {
  readonly rails?: Rails;
  /** Why there are none. */
  readonly problem?: Problem;
}

/**
 * The page's one store: what the worker gave, and the events of this visit on their way to it.
 * Basket, wish list, orders and all else about the shopper are functions of the events, so nothing
 * here is edited, only appended to or taken back. Free of any framework; `use-session.tsx` is its
 * React side.
 */
export interface Session {
  /** For calls of which the session keeps nothing. */
  readonly client: Client;
  state(): SessionState;
  rails(): RailsState;
  machinery(): Machinery;
  /**
   * How varied the shopper wants the rails of the home page: from 0, familiar, to 1, surprising.
   */
  variety(): number;
  /** Remembers it, and asks for rails like that. */
  vary(variety: number): void;
  subscribe(listener: () => void): () => void;
  /**
   * Opens the shop as it was left, with the acts that no earlier page saw stored; also the way to
   * try again after a failure.
   */
  open(): Promise<void>;
  /**
   * Adds acts to the log: at once in the page, durably in the worker; a page that ends in between
   * has written them down for the next. When storing fails they are taken back and the listeners of
   * `onProblem` are told.
   *
   * @returns whether they are stored; what is only noticed is not while memory is paused
   */
  record(acts: readonly ShopAct[]): Promise<boolean>;
  /** Forgets for good what was done with these products. Fails with a ProblemError. */
  forgetProducts(items: readonly string[]): Promise<void>;
  /**
   * Forgets everything there is of the shopper, here and in the worker. Fails with a ProblemError.
   */
  forgetEverything(): Promise<void>;
  /**
   * Takes the shop that a call to the worker answered with (import, become, open another world).
   */
  adopt(shop: ShopState): void;
  onProblem(listener: (problem: Problem) => void): () => void;
  /** Tells the listeners of `onProblem` of something else that failed. */
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

/**
 * Acts that tell of the shopper: basket, lists and orders follow from them, and a model may
 * recommend something else.
 */
const tellsOfShopper = (act: ShopAct): boolean => act.kind === 'view' || isExplicitRequest(act);

const VARIETY = 'variety';

function readVariety(): number {
  const kept = Number(readPreference(VARIETY));
  return kept >= 0 && kept <= 1 ? kept : 0;
}

export function createSession(client: Client, { now, uuid, storage, tab }: Surroundings): Session {
  const visit = uuid();
  const listeners = new Set<() => void>();
  const problemListeners = new Set<(problem: Problem) => void>();
  /** Events the page has and the worker has not yet acknowledged. */
  const outbox = createOutbox(visit, storage);
  const guest = createGuestMark(tab);
  let cameAsGuest = guest.isSet();

  let state: SessionState = { phase: 'opening' };
  let railsState: RailsState = {};
  let machinery: Machinery = { training: idleTraining, evaluation: noEvaluation };
  /** Counts what may have changed the rails; a reply to an older count is stale. */
  let wanted = 0;
  let asking = false;
  let variety = readVariety();

  const changed = () => {
    for (const listener of listeners) listener();
  };

  const report = (problem: Problem) => {
    for (const listener of problemListeners) listener(problem);
  };

  /**
   * A shopper that stays the same object, when the acts tell nothing of one, spares the page its
   * drawing.
   */
  const withEvents = (shop: Shop, events: readonly ShopEvent[], tells: boolean): Shop => ({
    ...shop,
    events,
    shopper: tells ? shopperFrom(events) : shop.shopper,
  });

  async function askForRails() {
    wanted++;
    if (asking) return;
    asking = true;
    for (let asked = -1; asked !== wanted; ) {
      asked = wanted;
      const answer = await client.call('recommend', { variety }).then(
        (rails): RailsState => ({ rails }),
        (error): RailsState => ({ problem: asProblem(error) }),
      );
      if (asked === wanted) {
        railsState = answer;
        changed();
      }
    }
    asking = false;
  }

  function take(opened: ShopState) {
    const before = state.phase === 'ready' ? state.shop : undefined;
    const known = new Set(opened.events.map((event) => event.id));
    const pending = outbox
      .events()
      .filter(
        (event) =>
          !known.has(event.id) &&
          event.persona === opened.persona &&
          event.catalogue === opened.catalogue.hash,
      );
    const events = [...opened.events, ...pending];
    const same = before?.catalogue.hash === opened.catalogue.hash;
    const isGuest = opened.persona === GUEST_PERSONA;
    guest.set(isGuest);
    cameAsGuest &&= isGuest;
    state = {
      phase: 'ready',
      shop: {
        ...opened,
        events,
        // The same catalogue keeps its objects, so cards and search indexes stay as they are.
        catalogue: same ? before.catalogue : opened.catalogue,
        index: same ? before.index : indexCatalogue(opened.catalogue, opened.popular),
        shopper: shopperFrom(events),
        beganAnew: cameAsGuest || undefined,
      },
    };
    if (!same || before.persona !== opened.persona) railsState = {};
    changed();
    void askForRails();
  }

  /** Brings into the log what any page wrote down and did not see stored. */
  async function replay() {
    const written = outbox.written();
    if (written.size === 0) return;
    const { stored } = await client.call('replay', { texts: [...written.values()] });
    if (stored) outbox.erase(written);
  }

  async function open() {
    if (state.phase === 'failed') {
      state = { phase: 'opening' };
      changed();
    }
    // What cannot be stored now stays for another time, and the shop opens without it.
    if (state.phase === 'opening') await replay().catch(() => undefined);
    try {
      take(await client.call('open', { asGuest: cameAsGuest }));
    } catch (error) {
      if (state.phase === 'ready') return;
      state = { phase: 'failed', problem: asProblem(error) };
      changed();
      return;
    }
    const [training, evaluation, engine] = await Promise.allSettled([
      client.call('trainingStatus', undefined),
      client.call('evaluationStatus', undefined),
      client.call('engineStatus', undefined),
    ]);
    machinery = {
      training: training.status === 'fulfilled' ? training.value : machinery.training,
      evaluation: evaluation.status === 'fulfilled' ? evaluation.value : machinery.evaluation,
      engine: engine.status === 'fulfilled' ? engine.value : machinery.engine,
    };
    changed();
  }

  client.subscribe((notice) => {
    switch (notice.kind) {
      case 'training':
        machinery = { ...machinery, training: notice.status };
        changed();
        break;
      case 'evaluation':
        machinery = { ...machinery, evaluation: notice.status };
        changed();
        break;
      case 'engine':
        machinery = { ...machinery, engine: notice.status };
        changed();
        break;
      case 'log-changed':
      case 'world-changed':
        void open();
        break;
      case 'models-changed':
        void askForRails();
        break;
    }
  });

  return {
    client,
    state: () => state,
    rails: () => railsState,
    machinery: () => machinery,
    variety: () => variety,
    vary(wanted) {
      variety = wanted;
      writePreference(VARIETY, String(wanted));
      changed();
      void askForRails();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    async record(acts) {
      if (state.phase !== 'ready' || acts.length === 0) return false;
      const { shop } = state;
      const done = acts.map(
        (act): ShopEvent => ({
          ...act,
          id: uuid(),
          schema: EVENT_SCHEMA,
          time: now(),
          session: visit,
          persona: shop.persona,
          catalogue: shop.catalogue.hash,
        }),
      );
      const events = shop.memoryPaused ? keptWhilePaused(done) : done;
      if (events.length === 0) return false;
      outbox.add(events, shop.durable && shop.persona !== GUEST_PERSONA);
      const tells = acts.some(tellsOfShopper);
      state = { phase: 'ready', shop: withEvents(shop, [...shop.events, ...events], tells) };
      changed();
      try {
        await client.call('record', { events });
      } catch (error) {
        const lost = new Set(events.map((event) => event.id));
        state = {
          phase: 'ready',
          shop: withEvents(
            state.shop,
            state.shop.events.filter((event) => !lost.has(event.id)),
            tells,
          ),
        };
        changed();
        report(asProblem(error));
        return false;
      } finally {
        outbox.settle(events);
      }
      if (tells) void askForRails();
      return true;
    },
    async forgetProducts(items) {
      // What waited would come back later: it goes into the log first, and from there with the
      // rest.
      await replay();
      take(await client.call('forgetProducts', { items }));
    },
    async forgetEverything() {
      outbox.clear();
      const shop = await client.call('forgetEverything', undefined);
      forgetPreferences();
      take(shop);
    },
    adopt: take,
    onProblem(listener) {
      problemListeners.add(listener);
      return () => problemListeners.delete(listener);
    },
    report,
  };
}
