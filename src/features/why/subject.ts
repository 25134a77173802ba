import { PERSONAL_MODELS, type PersonalModel, type Rails } from '../../core/recommendation';

const isPersonal = (model: string | null): model is PersonalModel =>
  PERSONAL_MODELS.some((known) => known === model);

/**
 * The model that is to say why an item is recommended: the one the address names, else the one whose rail the item stands on, else the one
 * that serves "For you".
 *
 * @param asked as it stands in the address
 */
export function modelFor(
  item: string,
  asked: string | null,
  rails: Rails | undefined,
): PersonalModel | undefined {
  if (isPersonal(asked)) return asked;
  const personal = (rails?.rails ?? []).filter(({ model }) => isPersonal(model));
  const rail =
    personal.find(({ items }) => items.some((each) => each.item === item)) ??
    personal.find(({ id }) => id === 'for-you') ??
    personal[0];
  return rail && isPersonal(rail.model) ? rail.model : undefined;
}
