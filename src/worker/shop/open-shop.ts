import { ProblemError } from '../../core/problem';
import {
  EVENT_SCHEMA,
  GUEST_PERSONA,
  keptWhilePaused,
  OWN_PERSONA,
  type ShopEvent,
} from '../../core/shop/events';
import { openMemory } from '../../storage/memory';
import type { EventLog, Storage } from '../../storage/storage';
import { type Visit, visitAs, withoutPast } from './visit';
import { DEMO_SEED, demoWorld, type LoadedWorld, loadWorld } from './world';

/** The state of the open shop: the visit, and what was read of its log. */
export class OpenShop {
  readonly #storage: Storage;
  readonly #now: () => number;
  #visit: Visit | undefined;
  /** The visit's events, once they were read. */
  #events: readonly ShopEvent[] | undefined;
  #demo: LoadedWorld | undefined;
  #paused: boolean | undefined;
  /** A guest's log is kept in memory only, and every visit of a guest has an empty one. */
  #guestLog: EventLog = openMemory().events;

  /** @param now milliseconds since the epoch */
  constructor(storage: Storage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  /** The visit under way; the first call opens the world and the persona of the last visit. */
  async visit(): Promise<Visit> {
    if (this.#visit) return this.#visit;
    const { settings } = this.#storage;
    const world = (await this.load(await settings.get('catalogue'))) ?? (await this.demoShop());
    const persona = (await settings.get('persona')) ?? OWN_PERSONA;
    // The persona may be of a world that has been deleted.
    this.#visit = visitAs(world, persona) ?? withoutPast(world, OWN_PERSONA);
    return this.#visit;
  }

  /** The visit's events, oldest first. */
  async events(): Promise<readonly ShopEvent[]> {
    const { world, persona } = await this.visit();
    const { catalogue } = world.summary;
    this.#events ??= (await this.#logOf(persona).read({ catalogue, persona })).events;
    return this.#events;
  }

  async demoShop(): Promise<LoadedWorld> {
    this.#demo ??= demoWorld((await this.#storage.settings.get('demoSeed')) ?? DEMO_SEED, this.#now());
    return this.#demo;
  }

  /** The world of that catalogue hash, if it is the demo shop or a stored one. */
  async load(catalogue: string | undefined): Promise<LoadedWorld | undefined> {
    if (catalogue === undefined) return undefined;
    const demo = await this.demoShop();
    if (catalogue === demo.summary.catalogue) return demo;
    const stored = await this.#storage.worlds.load(catalogue);
    return stored && loadWorld(stored.summary, stored.catalogue, stored.interactions);
  }

  /** @throws ProblemError `unknown-persona`, and nothing has changed */
  async goTo(world: LoadedWorld, persona: string): Promise<void> {
    const visit = visitAs(world, persona);
    if (!visit) throw new ProblemError({ code: 'unknown-persona', persona });
    this.#guestLog = openMemory().events;
    // The next start does not return to a guest's visit.
    if (persona !== GUEST_PERSONA) {
      await this.#storage.settings.set('catalogue', world.summary.catalogue);
      await this.#storage.settings.set('persona', persona);
    }
    this.#visit = visit;
    this.#events = undefined;
  }

  /** @returns how many events were new */
  async record(added: readonly ShopEvent[]): Promise<number> {
    const kept = (await this.isPaused()) ? keptWhilePaused(added) : added;
    let stored = 0;
    for (const persona of new Set(kept.map((event) => event.persona)))
      stored += await this.#logOf(persona).append(kept.filter((event) => event.persona === persona));
    this.#events = undefined;
    return stored;
  }

  async isPaused(): Promise<boolean> {
    this.#paused ??= (await this.#storage.settings.get('memoryPaused')) ?? false;
    return this.#paused;
  }

  async pause(paused: boolean): Promise<void> {
    await this.#storage.settings.set('memoryPaused', paused);
    this.#paused = paused;
  }

  /** Deletes products from the log, and marks those a community user knew before as forgotten. */
  async forgetProducts(items: readonly string[]): Promise<void> {
    const { world, persona, before } = await this.visit();
    const { catalogue } = world.summary;
    const forgotten = new Set(items);
    await this.#logOf(persona).forget({ catalogue, persona }, forgotten);
    const known = before.filter(({ item }) => forgotten.has(item));
    await this.#logOf(persona).append(
      known.map(({ item }) => ({
        kind: 'forget',
        item,
        id: crypto.randomUUID(),
        schema: EVENT_SCHEMA,
        time: this.#now(),
        session: 'forgotten',
        persona,
        catalogue,
      })),
    );
    this.#events = undefined;
  }

  /** Another tab wrote to storage: what was read of it is read again. */
  invalidate(): void {
    this.#events = undefined;
    this.#paused = undefined;
  }

  /** Storage was cleared: the next call opens the shop as on a first visit. */
  reset(): void {
    this.#guestLog = openMemory().events;
    this.#visit = undefined;
    this.invalidate();
  }

  #logOf(persona: string): EventLog {
    return persona === GUEST_PERSONA ? this.#guestLog : this.#storage.events;
  }
}
