import {
  type ModelChoice,
  PERSONAL_MODELS,
  type PersonalModel,
  type Rails,
} from '../../core/recommendation/recommendation';

const isPersonal = (model: string | null): model is PersonalModel =>
  PERSONAL_MODELS.some((known) => known === model);

/**
 * The model that explains why an item is recommended: the one in the address, else the one whose
 * rail has the item, else the model of "For you".
 *
 * @param asked the value in the address
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

/**
 * The models that can explain, best first: those that were compared, and the current one in any
 * case.
 *
 * @param current the model that explains now
 */
export function modelsThere(
  current: PersonalModel,
  choice: ModelChoice | undefined,
): readonly PersonalModel[] {
  const compared = choice ? [choice.model, ...choice.others.map(({ model }) => model)] : [];
  const there = compared.filter(isPersonal);
  return there.includes(current) ? there : [...there, current];
}
