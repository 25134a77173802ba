import type { Problem } from '../../core/problem';
import type { ShopEvent } from '../../core/shop/events';
import type { ReadyMadeShopper } from '../../core/shop/ready-made';
import type { PersonaQuery, PersonaSummary } from '../../core/shop/world';
import type { Storage } from '../../storage/storage';
import type { ShopState } from '../calls';
import { savedModels } from '../saved/saved-models';
import { type CurrentShopper, currentShopper } from './current-shopper';
import { OpenShop } from './open-shop';
import { findPersonas } from './world';
import { createWorldLibrary, type WorldLibrary } from './world-library';

/**
 * The shop without its models: world, persona and log. It runs in the worker or, where there is
 * none, in the page.
 */
export interface ShopService extends WorldLibrary {
  state(): Promise<ShopState>;
  shopper(): Promise<CurrentShopper>;
  /** @returns how many events were new */
  record(events: readonly ShopEvent[]): Promise<number>;
  /** Another tab wrote to the log: it is read again. */
  invalidate(): void;
  personas(query: PersonaQuery): Promise<readonly PersonaSummary[]>;
  readyMade(): Promise<readonly ReadyMadeShopper[]>;
  become(persona: string): Promise<void>;
  /** While paused, only acts that the shopper asked for are recorded. */
  pauseMemory(paused: boolean): Promise<void>;
  /** As the call `forgetProducts`. */
  forgetProducts(items: readonly string[]): Promise<void>;
  exportEvents(): Promise<readonly ShopEvent[]>;
  /** Deletes everything, and begins as on a first visit. */
  forget(): Promise<void>;
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
  return {
    ...createWorldLibrary(storage, open, now),
    async state() {
      const { world, persona } = await open.visit();
      const saved = savedModels(storage, world.summary.catalogue, now);
      return {
        world: world.summary,
        catalogue: world.catalogue,
        persona,
        events: await open.events(),
        memoryPaused: await open.isPaused(),
        learnt: (await saved.heldOutResults()).length > 0,
        durable: storage.durable,
        popular: world.popular,
        limits,
      };
    },
    async shopper() {
      const visit = await open.visit();
      return currentShopper(visit, await open.events());
    },
    record: (events) => open.record(events),
    invalidate: () => open.invalidate(),
    personas: async (query) => findPersonas((await open.visit()).world, query),
    readyMade: async () => (await open.visit()).world.readyMade?.() ?? [],
    become: async (persona) => open.goTo((await open.visit()).world, persona),
    pauseMemory: (paused) => open.pause(paused),
    forgetProducts: (items) => open.forgetProducts(items),
    exportEvents: async () => (await storage.events.all()).events,
    async forget() {
      await storage.clear();
      open.reset();
    },
  };
}
