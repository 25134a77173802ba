import { rankOf } from '../core/ranking';
import type { Rail } from '../core/recommendation';
import type { Moved, WhatIf, WhatIfRail, WhatIfRequest } from '../core/what-if';
import { scoreAll } from '../engine/explain/explained';
import type { Recommender } from '../engine/recommender';
import type { RailService } from './rail-service';
import type { ServedModels } from './served-models';
import type { Shopper } from './shop-service';
import { contextOf } from './shopper-context';

/**
 * The rails of a history that is not. Neither its products nor those of the history as it is are offered, so that whatever moves is moved by the models.
 */
export async function whatIf(
  rails: RailService,
  shopper: Shopper,
  served: ServedModels | undefined,
  { history, watched }: WhatIfRequest,
): Promise<Omit<WhatIf, 'backend' | 'milliseconds'>> {
  const { world, barred } = shopper;
  const apart = (of: readonly { readonly item: string }[], from: readonly { readonly item: string }[]) => {
    const there = new Set(from.map(({ item }) => item));
    return of.map(({ item }) => item).filter((item) => !there.has(item));
  };
  const was = { ...shopper, barred: [...barred, ...apart(history, shopper.history)] };
  const would = { ...shopper, history, barred: [...barred, ...apart(shopper.history, history)] };
  const [real, edited] = [contextOf(was), contextOf(would)];
  const { excluded } = real;
  const before = await rails.rails(was, served);
  const after = await rails.rails(would, served);
  const recommenders = [served?.champion, served?.taste].filter((each) => each !== undefined);
  const asked = recommenders.find(({ model }) => model === watched?.model);
  const reads = served?.champion?.scorer.insight.reads;
  return {
    rails: after.rails.map((rail) => changed(rail, before.rails)),
    watched: asked && watched ? await follow(asked, watched.items) : [],
    reads: reads ?? { order: false, kinds: false, times: false },
    historyLength: after.historyLength,
  };

  async function follow({ scorer }: Recommender, ids: readonly string[]): Promise<Moved[]> {
    const [old, now] = await scoreAll(scorer, [real, edited]);
    return ids.flatMap((item) => {
      const index = world.indexOf(item);
      if (index === undefined) return [];
      return {
        item,
        rank: rankOf(now, index, excluded),
        rankBefore: rankOf(old, index, excluded),
        score: now[index],
        scoreBefore: old[index],
      };
    });
  }
}

/** A rail beside the one of the same kind that is there now. */
function changed(rail: Rail, before: readonly Rail[]): WhatIfRail {
  const was = before.find(({ id }) => id === rail.id);
  const places = new Map(was?.items.map(({ item }, place) => [item, place]));
  const there = new Set(rail.items.map(({ item }) => item));
  return {
    ...rail,
    items: rail.items.map((ranked) => ({ ...ranked, placeBefore: places.get(ranked.item) ?? null })),
    gone: was?.items.map(({ item }) => item).filter((item) => !there.has(item)) ?? [],
  };
}
