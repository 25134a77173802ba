import type { PersonalModel, Rails } from '../../../core/recommendation/recommendation';

/** As many products as fit beside a timeline. */
const MOST = 12;

/**
 * The products to show beside a timeline: the item itself, among the first of the rail by its model
 * that has it, else of that model's first rail.
 */
export function besideItems(rails: Rails | undefined, item: string, model: PersonalModel): readonly string[] {
  const ofModel = (rails?.rails ?? []).filter((rail) => rail.model === model);
  const rail = ofModel.find(({ items }) => items.some((each) => each.item === item)) ?? ofModel[0];
  const ids = (rail?.items ?? []).map((each) => each.item);
  const first = ids.slice(0, MOST);
  return first.includes(item) ? first : [item, ...first.slice(0, MOST - 1)];
}
