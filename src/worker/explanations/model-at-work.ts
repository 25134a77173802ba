import type { HistoryEntry } from '../../core/histories/history';
import { ProblemError } from '../../core/problem';
import type { PersonalModel } from '../../core/recommendation/recommendation';
import type { Recommender } from '../../engine/recommender';
import type { ShopperContext } from '../../engine/shopper-context';
import type { Backend } from '../../gpu/device/backend';
import type { Storage } from '../../storage/storage';
import type { ItemQuestion } from '../calls';
import { type ModelShelf, serveSaved } from '../models/served-models';
import { savedModels } from '../saved/saved-models';
import type { CurrentShopper } from '../shop/current-shopper';
import type { ShopService } from '../shop/shop-service';
import { contextOf, knownEntries } from '../shop/shopper-context';

/** A model ready to answer, and the shopper the question is about. */
export interface ModelAtWork {
  readonly shopper: CurrentShopper;
  readonly recommender: Recommender;
  readonly backend: Backend;
}

/** A question about an item, by index. */
export interface AskedItem extends ModelAtWork {
  readonly context: ShopperContext;
  /** The events of the context's history, in its order. */
  readonly entries: readonly HistoryEntry[];
  readonly index: number;
}

interface ModelsAtWorkParts {
  readonly storage: Storage;
  readonly shop: ShopService;
  readonly shelf: ModelShelf;
  /** The backend in use, if it is open. */
  readonly backend: () => Backend | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Finds the model that a question names, even if another model serves now. */
export class ModelsAtWork {
  readonly #parts: ModelsAtWorkParts;

  constructor(parts: ModelsAtWorkParts) {
    this.#parts = parts;
  }

  /**
   * Runs `work` with that model.
   * @throws ProblemError `no-model` where it is neither in use nor saved
   */
  run<T>(model: PersonalModel, work: (at: ModelAtWork) => Promise<T>): Promise<T> {
    const { storage, shop, shelf, now } = this.#parts;
    return shelf.use(async (served) => {
      const shopper = await shop.shopper();
      const { world } = shopper;
      const backend = this.#parts.backend();
      if (!backend) throw new ProblemError({ code: 'no-model', model });
      const inUse = served?.world === world ? [served.champion, served.taste] : [];
      const recommender = inUse.find((each) => each?.model === model);
      if (recommender) return work({ shopper, backend, recommender });
      const saved = savedModels(storage, world.summary.catalogue, now);
      const loaded = await serveSaved(saved, model, backend, world);
      if (!loaded) throw new ProblemError({ code: 'no-model', model });
      try {
        return await work({ shopper, backend, recommender: loaded });
      } finally {
        loaded.scorer.dispose();
      }
    });
  }

  /**
   * Runs `work` with the question in the model's terms.
   * @throws ProblemError as `run` and `indexIn`; `empty-history` where the model knows no event of
   * it
   */
  ask<T>({ item, model, past }: ItemQuestion, work: (asked: AskedItem) => Promise<T>): Promise<T> {
    return this.run(model, (at) => {
      const { world, history, barred } = at.shopper;
      const index = indexIn(at.shopper, item);
      const event = history.findIndex((entry) => entry.item === item);
      const until = past && event >= 0 ? history.slice(0, event) : history;
      const context = contextOf({ world, history: until, barred: past ? [] : barred });
      if (context.history.length === 0) throw new ProblemError({ code: 'empty-history' });
      return work({ ...at, context, index, entries: knownEntries(world, until) });
    });
  }
}

/** @throws ProblemError `unlearnt-item` where no model knows the item, `unknown-item` */
export function indexIn({ world }: Pick<CurrentShopper, 'world'>, item: string): number {
  const index = world.indexOf(item);
  if (index !== undefined) return index;
  throw new ProblemError({
    code: world.placeOf(item) === undefined ? 'unknown-item' : 'unlearnt-item',
    item,
  });
}
