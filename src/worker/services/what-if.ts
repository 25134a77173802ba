import type { RankChange, WhatIf, WhatIfRail } from '../../core/explanation/what-if';
import type { HistoryEntry } from '../../core/histories/history';
import { rankOf } from '../../core/recommendation/ranking';
import type { Rail } from '../../core/recommendation/recommendation';
import { scoreAll } from '../../engine/explain/explained';
import type { Recommender } from '../../engine/recommender';
import type { ServedModels } from '../saved/served-models';
import type { RailService } from './rail-service';
import type { CurrentShopper } from './shop-service';
import { contextOf } from './shopper-context';

/**
 * A shopper as things are and as they would be: neither is offered what the other has, so that
 * whatever moves is moved by the models.
 */
function bothWays(
  shopper: CurrentShopper,
  history: readonly HistoryEntry[],
): readonly [CurrentShopper, CurrentShopper] {
  const apart = (of: readonly HistoryEntry[], from: readonly HistoryEntry[]) => {
    const there = new Set(from.map(({ item }) => item));
    return of.map(({ item }) => item).filter((item) => !there.has(item));
  };
  const barring = (items: readonly string[]) => [...shopper.barred, ...items];
  return [
    { ...shopper, barred: barring(apart(history, shopper.history)) },
    { ...shopper, history, barred: barring(apart(shopper.history, history)) },
  ];
}

/** The rails of a history that is not. */
export async function railsIf(
  rails: RailService,
  shopper: CurrentShopper,
  served: ServedModels | undefined,
  history: readonly HistoryEntry[],
): Promise<Pick<WhatIf, 'rails' | 'reads' | 'historyLength'>> {
  const [was, would] = bothWays(shopper, history);
  const before = await rails.rails(was, served);
  const after = await rails.rails(would, served);
  return {
    rails: after.rails.map((rail) => changed(rail, before.rails)),
    reads: served?.champion?.scorer.insight.reads ?? { order: false, kinds: false, times: false },
    historyLength: after.historyLength,
  };
}

/** Where products go, by one model. */
export async function followIf(
  { scorer }: Recommender,
  shopper: CurrentShopper,
  history: readonly HistoryEntry[],
  items: readonly string[],
): Promise<RankChange[]> {
  const [real, edited] = bothWays(shopper, history).map((each) => contextOf(each));
  const [before, after] = await scoreAll(scorer, [real, edited]);
  return items.flatMap((item) => {
    const index = shopper.world.indexOf(item);
    if (index === undefined) return [];
    return {
      item,
      rank: rankOf(after, index, real.excluded),
      rankBefore: rankOf(before, index, real.excluded),
      score: after[index],
      scoreBefore: before[index],
    };
  });
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
