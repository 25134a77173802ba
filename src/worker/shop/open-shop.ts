import { asProblem, type Problem, ProblemError } from '../../core/problem';
import {
  EVENT_SCHEMA,
  GUEST_PERSONA,
  keptWhilePaused,
  OWN_PERSONA,
  type ShopEvent,
} from '../../core/shop/events';
import { uuid } from '../../core/uuid';
import { openMemory } from '../../storage/memory';
import type { EventLog, Forgotten, Storage } from '../../storage/storage';
import { type CurrentShopper, currentShopper } from './current-shopper';
import { FollowedLog } from './followed-log';
import type { LogState } from './log-state';
import { type Visit, visitAs, withoutPast } from './visit';
import { DEMO_SEED, demoWorld, type LoadedWorld, loadWorld } from './world';

/** The state of the open shop: the visit, and what was read of its log. */
export class OpenShop {
  readonly #storage: Storage;
  readonly #now: () => number;
  #visit: Visit | undefined;
  /** The visit's log. */
  #followed: FollowedLog | undefined;
  /** The shopper after that state of the log. */
  #shopper: { readonly state: LogState; readonly shopper: CurrentShopper } | undefined;
  /** The deletions that the visit's log was read after. */
  #epoch: number | undefined;
  #demo: LoadedWorld | undefined;
  #paused: boolean | undefined;
  #damaged: Problem | undefined;
  /** A guest's log is kept in memory only, and every visit of a guest has an empty one. */
  #guest: Storage = openMemory();

  /** @param now milliseconds since the epoch */
  constructor(storage: Storage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  /** The visit under way; the first call opens the world and the persona of the last visit. */
  async visit(): Promise<Visit> {
    if (this.#visit) return this.#visit;
    const { settings } = this.#storage;
    const world = (await this.#lastWorld(await settings.get('catalogue'))) ?? (await this.demoShop());
    const persona = (await settings.get('persona')) ?? OWN_PERSONA;
    // The persona may be of a world that has been deleted.
    this.#visit = visitAs(world, persona) ?? withoutPast(world, OWN_PERSONA);
    return this.#visit;
  }

  /** The world of the last visit. One that is damaged cannot be opened; the shop says so. */
  async #lastWorld(catalogue: string | undefined): Promise<LoadedWorld | undefined> {
    try {
      return await this.load(catalogue);
    } catch (error) {
      this.#damaged = asProblem(error);
      return undefined;
    }
  }

  /** Why the world of the last visit is not the open one. */
  get damaged(): Problem | undefined {
    return this.#damaged;
  }

  /** The state of the visit's log, with everything that was stored before this call. */
  async state(): Promise<LogState> {
    return (await this.#followedLog()).state();
  }

  /** The shopper after everything that was stored before this call. */
  async shopper(): Promise<CurrentShopper> {
    const visit = await this.visit();
    const state = await this.state();
    if (this.#shopper?.state !== state || this.#shopper.shopper.persona !== visit.persona)
      this.#shopper = { state, shopper: currentShopper(visit, state) };
    return this.#shopper.shopper;
  }

  /** How many deletions the visit's log was read after. */
  async epoch(): Promise<number> {
    this.#epoch ??= await this.#storage.epoch();
    return this.#epoch;
  }

  async #followedLog(): Promise<FollowedLog> {
    const { world, persona, before } = await this.visit();
    const epoch = await this.epoch();
    this.#followed ??= new FollowedLog({
      of: { catalogue: world.summary.catalogue, persona },
      log: this.#logOf(persona),
      snapshots: persona === GUEST_PERSONA ? undefined : this.#storage.since(epoch).snapshots,
      before,
    });
    return this.#followed;
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
    this.#guest = openMemory();
    // The next start does not return to a guest's visit.
    if (persona !== GUEST_PERSONA) {
      await this.#storage.settings.set('catalogue', world.summary.catalogue);
      await this.#storage.settings.set('persona', persona);
    }
    this.#visit = visit;
    this.#followed = undefined;
  }

  /**
   * @param epoch the deletions the acting page knows of
   * @returns how many events were new
   */
  async record(added: readonly ShopEvent[], epoch?: number): Promise<number> {
    const kept = (await this.isPaused()) ? keptWhilePaused(added) : added;
    let stored = 0;
    for (const persona of new Set(kept.map((event) => event.persona))) {
      const events = kept.filter((event) => event.persona === persona);
      // A guest's log knows no deletions but its own.
      stored += await this.#logOf(persona).append(events, persona === GUEST_PERSONA ? undefined : epoch);
    }
    this.#followed?.changed();
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

  /**
   * Deletes products from the log and what was derived from them, and marks those a community user
   * knew before as forgotten.
   */
  async forgetProducts(items: readonly string[]): Promise<Forgotten> {
    const { world, persona, before } = await this.visit();
    const { catalogue } = world.summary;
    const forgotten = new Set(items);
    const storage = persona === GUEST_PERSONA ? this.#guest : this.#storage;
    const deleted = await storage.forget({ catalogue, persona }, forgotten);
    this.dropState();
    const known = before.filter(({ item }) => forgotten.has(item));
    await this.#logOf(persona).append(
      known.map(({ item }) => ({
        kind: 'forget',
        item,
        id: uuid(),
        schema: EVENT_SCHEMA,
        time: this.#now(),
        session: 'forgotten',
        persona,
        catalogue,
      })),
    );
    return deleted;
  }

  /** Another tab wrote to storage: what was read of it is read again. */
  invalidate(): void {
    this.#followed?.changed();
    this.#paused = undefined;
  }

  /** Something was deleted: the log is read again from its beginning. */
  dropState(): void {
    this.#followed = undefined;
    this.#shopper = undefined;
    this.#epoch = undefined;
    this.#paused = undefined;
  }

  /** Storage was cleared: the next call opens the shop as on a first visit. */
  reset(): void {
    this.#guest = openMemory();
    this.#visit = undefined;
    this.dropState();
  }

  #logOf(persona: string): EventLog {
    return (persona === GUEST_PERSONA ? this.#guest : this.#storage).events;
  }
}
