import type { SavedHistory } from '../../core/histories/saved-history';
import type { Problem } from '../../core/problem';
import type { ShopEvent } from '../../core/shop/events';
import type { ReadyMadeShopper } from '../../core/shop/ready-made';
import type { PersonaQuery, PersonaSummary } from '../../core/shop/world';
import { writeHistoryFile } from '../../storage/events/history-file';
import type { Storage } from '../../storage/storage';
import type { DeletionReceipt, EventsRead, ShopperState, ShopState } from '../calls';
import { savedModels } from '../saved/saved-models';
import type { CurrentShopper } from './current-shopper';
import { OpenShop } from './open-shop';
import { findPersonas } from './world';
import { createWorldLibrary, type WorldLibrary } from './world-library';

/**
 * The shop without its models: world, persona and log. It runs in the worker or, where there is
 * none, in the page.
 */
export interface ShopService extends WorldLibrary {
  state(): Promise<ShopState>;
  /** The part of `state` that changes with every act. */
  shopperState(): Promise<ShopperState>;
  shopper(): Promise<CurrentShopper>;
  /** How many deletions there were when the shopper was read. */
  epoch(): Promise<number>;
  /** As the call `record`. @returns how many events were new */
  record(events: readonly ShopEvent[], epoch?: number): Promise<number>;
  /** Another tab wrote to the log: what is new in it is read. */
  invalidate(): void;
  /** Another tab deleted something: whatever this one knows is read again. */
  reset(): void;
  personas(query: PersonaQuery): Promise<readonly PersonaSummary[]>;
  readyMade(): Promise<readonly ReadyMadeShopper[]>;
  become(persona: string): Promise<void>;
  /** While paused, only acts that the shopper asked for are recorded. */
  pauseMemory(paused: boolean): Promise<void>;
  /** As the call `forgetProducts`. */
  forgetProducts(items: readonly string[]): Promise<DeletionReceipt>;
  exportEvents(): Promise<EventsRead>;
  saveHistory(): Promise<Blob>;
  /** As the call `loadHistory`. */
  replaceHistory(history: SavedHistory): Promise<DeletionReceipt>;
  /** Deletes everything, and begins as on a first visit. */
  forget(): Promise<DeletionReceipt>;
}

/**
 * @param now milliseconds since the epoch
 * @param limits what is switched off here, and why
 */
export function createShopService(
  storage: Storage,
  now: () => number,
  limits: readonly Problem[],
): ShopService {
  const open = new OpenShop(storage, now);

  async function shopperState(): Promise<ShopperState> {
    const { world, persona } = await open.visit();
    const memoryPaused = await open.isPaused();
    const outside = await storage.events.outside();
    const epoch = await open.epoch();
    // Read last: the page gets this state before the answer to any act that is not in it.
    const { shopper, events, recent, unreadable } = await open.state();
    return {
      hash: world.summary.catalogue,
      persona,
      sums: shopper,
      events,
      recent,
      unreadable: unreadable + outside,
      epoch,
      memoryPaused,
    };
  }

  return {
    ...createWorldLibrary(storage, open, now),
    async state() {
      const { world } = await open.visit();
      const saved = savedModels(storage, world.summary.catalogue, now);
      const learnt = (await saved.heldOutResults()).length > 0;
      return {
        world: world.summary,
        catalogue: world.catalogue,
        learnt,
        durable: storage.durable,
        popular: world.popular,
        limits: open.damaged ? [...limits, open.damaged] : limits,
        ...(await shopperState()),
      };
    },
    shopperState,
    shopper: () => open.shopper(),
    epoch: () => open.epoch(),
    record: (events, epoch) => open.record(events, epoch),
    invalidate: () => open.invalidate(),
    reset: () => open.reset(),
    personas: async (query) => findPersonas((await open.visit()).world, query),
    readyMade: async () => (await open.visit()).world.readyMade?.() ?? [],
    become: async (persona) => open.goTo((await open.visit()).world, persona),
    pauseMemory: (paused) => open.pause(paused),
    forgetProducts: async (items) => ({
      ...(await open.forgetProducts(items)),
      evaluations: 0,
      worlds: [],
    }),
    exportEvents: () => storage.events.all(),
    async saveHistory() {
      const memoryPaused = (await storage.settings.get('memoryPaused')) ?? false;
      const text = await writeHistoryFile({ settings: { memoryPaused }, ...(await storage.events.all()) });
      return new Blob([text], { type: 'application/json' });
    },
    async replaceHistory(history) {
      const receipt = await storage.replaceLog(history);
      open.reset();
      return receipt;
    },
    async forget() {
      const receipt = await storage.clear();
      open.reset();
      return receipt;
    },
  };
}
