import { asProblem, type Problem } from '../core/problem';
import type { PageVisibility } from '../gpu/plan/submission-budget';
import type { Storage } from '../storage/storage';
import type { ModelService, ModelServiceParts } from './models/model-service';
import { OnDemandModels } from './models/on-demand-models';
import type { Notice } from './protocol';
import { createProductSearch, type ProductSearch } from './recommendations/product-search';
import { createRailService, type RailService } from './recommendations/rail-service';
import { createShopService, type ShopService } from './shop/shop-service';
import { createTabs, type Tabs } from './tabs';

export interface HostServicesParts {
  readonly storage: Storage;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** What is switched off here, and why. */
  readonly limits: readonly Problem[];
  /** Loads the models' code and creates their service; absent where models cannot run. */
  readonly createModels?: (parts: ModelServiceParts) => Promise<ModelService>;
  notify(notice: Notice): void;
  /** Resolves once no prompt call of the page is open. */
  answered(): Promise<void>;
  /** Whether the page is visible; may change at any time. */
  readonly visibility: PageVisibility;
}

/** Everything the handlers answer from. */
export interface HostServices {
  readonly storage: Storage;
  readonly shop: ShopService;
  readonly rails: RailService;
  readonly products: ProductSearch;
  readonly models: OnDemandModels;
  readonly tabs: Tabs;
  /**
   * Something may have been deleted in another tab: if so, all that this one knows is dropped, and
   * it begins again from what is left.
   */
  followDeletion(): Promise<void>;
}

export function createHostServices(parts: HostServicesParts): HostServices {
  const { storage, now, limits, createModels, notify, answered, visibility } = parts;
  const shop = createShopService(storage, now, limits);
  const rails = createRailService(now);
  const tabs = createTabs(async (change) => {
    shop.invalidate();
    // Where the database is gone, the page hears of that by itself.
    if (change === 'deletion') await followDeletion().catch(() => undefined);
    if (change === 'log') notify({ kind: 'log-changed' });
    if (change === 'world') notify({ kind: 'world-changed' });
    if (change === 'models') await models.current?.reload();
  });
  async function followDeletion(): Promise<void> {
    if ((await storage.epoch()) === (await shop.epoch())) return;
    await models.restartAround(async () => shop.reset());
    notify({ kind: 'world-changed' });
  }
  /** Opens the database again; where that fails, or data is gone, the shopper hears of it. */
  async function followLoss(problem: Problem): Promise<void> {
    if (problem.code === 'database-newer') return notify({ kind: 'problem', problem });
    try {
      if ((await storage.epoch()) === (await shop.epoch())) return;
      notify({ kind: 'problem', problem: { code: 'database-deleted' } });
      await followDeletion();
    } catch (error) {
      notify({ kind: 'problem', problem: asProblem(error) });
    }
  }
  storage.onLost((problem) => void followLoss(problem));
  const modelParts: ModelServiceParts = {
    onDeletion: () => void followDeletion().catch(() => undefined),
    storage,
    shop,
    rails,
    now,
    answered,
    visibility,
    notify(notice) {
      notify(notice);
      if (notice.kind === 'training') tabs.announceTraining(notice.status);
    },
  };
  const models = new OnDemandModels({
    create: createModels && (() => createModels(modelParts)),
    limits,
    onStatus: (status) => notify({ kind: 'engine', status }),
  });
  return { storage, shop, rails, products: createProductSearch(shop), models, tabs, followDeletion };
}
