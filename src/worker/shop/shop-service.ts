import { type HistoryEntry, toHistory } from '../../core/histories/history';
import { hashInteractions } from '../../core/histories/interactions';
import { type Problem, ProblemError } from '../../core/problem';
import {
  EVENT_SCHEMA,
  GUEST_PERSONA,
  keptWhilePaused,
  OWN_PERSONA,
  type ShopEvent,
} from '../../core/shop/events';
import type { ReadyMadeShopper } from '../../core/shop/ready-made';
import { shopperFrom } from '../../core/shop/shopper';
import { isAvoided, type Steering } from '../../core/shop/steering';
import type { PersonaQuery, PersonaSummary, WorldSummary } from '../../core/shop/world';
import { inspectDataset, readDataset } from '../../datasets/read-dataset';
import { openMemory } from '../../storage/memory';
import type { EventLog, Storage } from '../../storage/storage';
import type { DatasetFiles, ShopState } from '../calls';
import { savedModels } from '../saved/saved-models';
import {
  communityHistory,
  communityPurchases,
  DEMO_SEED,
  demoWorld,
  findPersonas,
  type LoadedWorld,
  loadWorld,
  type Purchase,
  summarize,
} from './world';

/** The shopper as the models read one. */
export interface CurrentShopper {
  readonly world: LoadedWorld;
  /** `OWN_PERSONA`, `GUEST_PERSONA`, or a user of the community. */
  readonly persona: string;
  readonly history: readonly HistoryEntry[];
  /** Product ids that must not be offered though they are not in the history. */
  readonly barred: readonly string[];
  readonly steering: Steering;
  /** Product ids, as they were put in. */
  readonly basket: readonly string[];
  /** Oldest first, repeats included; `time` in milliseconds since the epoch. */
  readonly bought: readonly Purchase[];
}

/** How a long reading is watched and ended. */
export interface Reading {
  readonly signal: AbortSignal;
  /** Part read, in [0, 1]. */
  readonly onProgress: (fraction: number) => void;
}

/**
 * The shop without its models: world, persona and log. Works in a worker or, where there is none,
 * in the page.
 */
export interface ShopService {
  state(): Promise<ShopState>;
  shopper(): Promise<CurrentShopper>;
  record(events: readonly ShopEvent[]): Promise<number>;
  /** Another tab wrote to the log: forget what was read of it. */
  invalidate(): void;
  worlds(): Promise<readonly WorldSummary[]>;
  openWorld(catalogue: string): Promise<void>;
  deleteWorld(catalogue: string): Promise<void>;
  inspect(files: DatasetFiles, reading: Reading): ReturnType<typeof inspectDataset>;
  /** Reads a data set. @returns the function that stores it and makes it the open world */
  readFiles(files: DatasetFiles, badRows: 'refuse' | 'skip', reading: Reading): Promise<() => Promise<void>>;
  personas(query: PersonaQuery): Promise<readonly PersonaSummary[]>;
  readyMade(): Promise<readonly ReadyMadeShopper[]>;
  become(persona: string): Promise<void>;
  /** From here on nothing that is only noticed is recorded, or it is again. */
  pauseMemory(paused: boolean): Promise<void>;
  /**
   * What the shopper did with these products was never done; see `forgetProducts` of the protocol.
   */
  forgetProducts(items: readonly string[]): Promise<void>;
  exportEvents(): Promise<readonly ShopEvent[]>;
  forget(): Promise<void>;
}

interface Opened {
  readonly world: LoadedWorld;
  readonly persona: string;
  /** What a user of the community did before the log begins. */
  readonly before: readonly HistoryEntry[];
  readonly boughtBefore: readonly Purchase[];
}

/** Undefined for a persona that is not of this world. */
function openedAs(world: LoadedWorld, persona: string): Opened | undefined {
  if (persona === OWN_PERSONA || persona === GUEST_PERSONA)
    return { world, persona, before: [], boughtBefore: [] };
  const before = communityHistory(world, persona);
  return before && { world, persona, before, boughtBefore: communityPurchases(world, persona) };
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
  let opened: Opened | undefined;
  let log: readonly ShopEvent[] | undefined;
  let demo: LoadedWorld | undefined;
  let paused: boolean | undefined;
  /** What a guest does: never written anywhere, and another for every visit. */
  let guestLog: EventLog = openMemory().events;
  const logOf = (persona: string): EventLog => (persona === GUEST_PERSONA ? guestLog : storage.events);

  const isPaused = async () => {
    paused ??= (await storage.settings.get('memoryPaused')) ?? false;
    return paused;
  };

  const demoShop = async () => {
    demo ??= demoWorld((await storage.settings.get('demoSeed')) ?? DEMO_SEED, now());
    return demo;
  };

  async function load(catalogue: string | undefined): Promise<LoadedWorld | undefined> {
    if (catalogue === undefined) return undefined;
    const shop = await demoShop();
    if (catalogue === shop.summary.catalogue) return shop;
    const world = await storage.worlds.load(catalogue);
    return world && loadWorld(world.summary, world.catalogue, world.interactions);
  }

  async function open() {
    if (opened) return opened;
    const world = (await load(await storage.settings.get('catalogue'))) ?? (await demoShop());
    const persona = (await storage.settings.get('persona')) ?? OWN_PERSONA;
    // A persona of a world that is gone: back to oneself.
    opened = openedAs(world, persona) ?? { world, persona: OWN_PERSONA, before: [], boughtBefore: [] };
    return opened;
  }

  async function events(): Promise<readonly ShopEvent[]> {
    const { world, persona } = await open();
    log ??= (await logOf(persona).read({ catalogue: world.summary.catalogue, persona })).events;
    return log;
  }

  async function goTo(world: LoadedWorld, persona: string): Promise<void> {
    const there = openedAs(world, persona);
    if (!there) throw new ProblemError({ code: 'unknown-persona', persona });
    guestLog = openMemory().events;
    // A guest's visit is not gone back to.
    if (persona !== GUEST_PERSONA) {
      await storage.settings.set('catalogue', world.summary.catalogue);
      await storage.settings.set('persona', persona);
    }
    opened = there;
    log = undefined;
  }

  return {
    async state() {
      const { world, persona } = await open();
      return {
        world: world.summary,
        catalogue: world.catalogue,
        persona,
        events: await events(),
        memoryPaused: await isPaused(),
        learnt: (await savedModels(storage, world.summary.catalogue, now).heldOutResults()).length > 0,
        durable: storage.durable,
        popular: world.popular,
        limits,
      };
    },
    async shopper() {
      const { world, persona, before, boughtBefore } = await open();
      const own = await events();
      const { basket, dismissed, steering } = shopperFrom(own);
      const { orders } = shopperFrom(own.filter(({ aside }) => !aside));
      const avoided = avoidedProducts(world, steering);
      const forgotten = new Set(own.flatMap((event) => (event.kind === 'forget' ? [event.item] : [])));
      const inBasket = basket.map(({ item }) => item);
      const bought = orders
        .toReversed()
        .flatMap(({ time, lines }) => lines.map(({ item }) => ({ item, time })));
      return {
        world,
        persona,
        history: toHistory(own, before).filter(({ item }) => !avoided.has(item)),
        barred: [...dismissed, ...avoided, ...inBasket],
        steering,
        basket: inBasket,
        bought: [...boughtBefore.filter(({ item }) => !forgotten.has(item)), ...bought],
      };
    },
    async record(added) {
      const kept = (await isPaused()) ? keptWhilePaused(added) : added;
      let stored = 0;
      for (const persona of new Set(kept.map((event) => event.persona)))
        stored += await logOf(persona).append(kept.filter((event) => event.persona === persona));
      log = undefined;
      return stored;
    },
    async pauseMemory(wanted) {
      await storage.settings.set('memoryPaused', wanted);
      paused = wanted;
    },
    invalidate() {
      log = undefined;
      paused = undefined;
    },
    worlds: async () => [(await demoShop()).summary, ...(await storage.worlds.list())],
    async openWorld(catalogue) {
      const world = await load(catalogue);
      if (!world) throw new ProblemError({ code: 'unknown-catalogue', catalogue });
      await goTo(world, OWN_PERSONA);
    },
    async deleteWorld(catalogue) {
      if (catalogue === (await demoShop()).summary.catalogue)
        throw new ProblemError({ code: 'unknown-catalogue', catalogue });
      if ((await open()).world.summary.catalogue === catalogue) await goTo(await demoShop(), OWN_PERSONA);
      await storage.worlds.remove(catalogue);
      await storage.models.remove({ catalogue });
      await storage.evaluations.remove({ catalogue });
    },
    inspect: (files, reading) => inspectDataset(files, { now: now(), ...reading }),
    async readFiles(files, badRows, reading) {
      const { catalogue: read, interactions } = await readDataset(files, { badRows, now: now(), ...reading });
      // Two files may hold the same items (the folds of one set): the events are part of what a
      // world is.
      const catalogue = { ...read, hash: `${read.hash}-${hashInteractions(interactions)}` };
      const summary = summarize(catalogue, 'imported', catalogue.name, interactions);
      return async () => {
        await storage.worlds.save({ summary, catalogue, interactions });
        await goTo(loadWorld(summary, catalogue, interactions), OWN_PERSONA);
      };
    },
    personas: async (query) => findPersonas((await open()).world, query),
    readyMade: async () => (await open()).world.readyMade?.() ?? [],
    become: async (persona) => goTo((await open()).world, persona),
    async forgetProducts(items) {
      const { world, persona, before } = await open();
      const { catalogue } = world.summary;
      const forgotten = new Set(items);
      await logOf(persona).forget({ catalogue, persona }, forgotten);
      const known = before.filter(({ item }) => forgotten.has(item));
      await logOf(persona).append(
        known.map(({ item }) => ({
          ...{ kind: 'forget', item, id: crypto.randomUUID(), schema: EVENT_SCHEMA },
          ...{ time: now(), session: 'forgotten', persona, catalogue },
        })),
      );
      log = undefined;
    },
    exportEvents: async () => (await storage.events.all()).events,
    async forget() {
      await storage.clear();
      guestLog = openMemory().events;
      opened = undefined;
      log = undefined;
      paused = undefined;
    },
  };
}

/** Products of the traits the shopper wants nothing of. */
function avoidedProducts({ products }: LoadedWorld, steering: Steering): ReadonlySet<string> {
  if (steering.avoided.length === 0) return new Set();
  return new Set(products.flatMap((product) => (isAvoided(steering, product) ? [product.id] : [])));
}
