import type { RankChange, WhatIf, WhatIfRail, WhatIfRequest } from '../../core/explanation/what-if';
import type { HistoryEntry } from '../../core/histories/history';
import type { Rail } from '../../core/recommendation/recommendation';
import { rankChanges } from '../../engine/explain/rank-changes';
import type { Recommender } from '../../engine/recommender';
import type { Backend } from '../../gpu/device/backend';
import type { ModelShelf, ServedModels } from '../models/served-models';
import type { RailService } from '../recommendations/rail-service';
import type { CurrentShopper } from '../shop/current-shopper';
import type { ShopService } from '../shop/shop-service';
import { contextOf } from '../shop/shopper-context';
import type { ModelsAtWork } from './model-at-work';

interface WhatIfParts {
  readonly shop: ShopService;
  readonly rails: RailService;
  readonly shelf: ModelShelf;
  readonly models: ModelsAtWork;
  /** The backend in use, if it is open. */
  readonly backend: () => Backend | undefined;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
}

/** Answers what the shop would show after an edited history. */
export function createWhatIf(parts: WhatIfParts): (request: WhatIfRequest) => Promise<WhatIf> {
  const { shop, rails, shelf, models, backend, clock } = parts;
  return async ({ history, watched }) => {
    const began = clock();
    const moved = watched
      ? await models.run(watched.model, ({ recommender, shopper }) =>
          followItems(recommender, bothWays(shopper, history), watched.items),
        )
      : [];
    return shelf.use(async (served) => {
      const shopper = await shop.shopper();
      const ready = served?.world === shopper.world ? served : undefined;
      return {
        ...(await railsBothWays(rails, ready, bothWays(shopper, history))),
        watched: moved,
        backend: ready && backend()?.name,
        milliseconds: clock() - began,
      };
    });
  };
}

/** A shopper with the true history, and with the edited one. */
interface BothWays {
  readonly real: CurrentShopper;
  readonly edited: CurrentShopper;
}

/**
 * The real and the edited shopper. Products of either history are barred from the rails of both, so
 * that every difference between the rails is a difference in ranking.
 */
function bothWays(shopper: CurrentShopper, history: readonly HistoryEntry[]): BothWays {
  const barredToo = (of: readonly HistoryEntry[], but: readonly HistoryEntry[]) => {
    const there = new Set(but.map(({ item }) => item));
    return [...shopper.barred, ...of.map(({ item }) => item).filter((item) => !there.has(item))];
  };
  return {
    real: { ...shopper, barred: barredToo(history, shopper.history) },
    edited: { ...shopper, history, barred: barredToo(shopper.history, history) },
  };
}

async function railsBothWays(
  rails: RailService,
  served: ServedModels | undefined,
  { real, edited }: BothWays,
): Promise<Pick<WhatIf, 'rails' | 'reads' | 'historyLength'>> {
  const before = await rails.rails(real, served);
  const after = await rails.rails(edited, served);
  return {
    rails: after.rails.map((rail) => comparedRail(rail, before.rails)),
    reads: served?.champion?.scorer.insight.reads ?? { order: false, kinds: false, times: false },
    historyLength: after.historyLength,
  };
}

/** Where one model moves products; those it does not know are left out. */
async function followItems(
  { scorer }: Recommender,
  { real, edited }: BothWays,
  items: readonly string[],
): Promise<RankChange[]> {
  const known = items.flatMap((item) => {
    const index = real.world.indexOf(item);
    return index === undefined ? [] : [{ item, index }];
  });
  const indices = known.map(({ index }) => index);
  const moves = await rankChanges(scorer, contextOf(real), contextOf(edited), indices);
  return known.map(({ item }, i) => ({ item, ...moves[i] }));
}

/** A rail of the edited history, compared with the rail of the same name of the real one. */
function comparedRail(rail: Rail, before: readonly Rail[]): WhatIfRail {
  const was = before.find(({ id }) => id === rail.id);
  const places = new Map(was?.items.map(({ item }, place) => [item, place]));
  const there = new Set(rail.items.map(({ item }) => item));
  return {
    ...rail,
    items: rail.items.map((ranked) => ({ ...ranked, placeBefore: places.get(ranked.item) ?? null })),
    gone: was?.items.map(({ item }) => item).filter((item) => !there.has(item)) ?? [],
  };
}
