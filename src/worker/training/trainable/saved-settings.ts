import * as v from 'valibot';
import type { PersonalModel } from '../../../core/recommendation/recommendation';
import type { SettingValues } from '../../../models/settings/setting';
import { settingsFor } from '../../../models/settings/settings';
import { TRAINING_SEED } from '../training-seed';

/** The settings a model was trained with, as stored; its configuration follows from them. */
export const settingValues = v.record(v.string(), v.union([v.number(), v.string()]));

export const savedValidations = v.array(v.object({ epoch: v.number(), ndcg: v.number() }));

/**
 * The configuration a saved model was trained with. A setting that is newer than the save has its
 * default, which keeps the behaviour of the version that trained the model.
 * @returns undefined when the model is of another catalogue, or has settings that this version does
 * not know
 */
export function configurationOf<C>(
  configure: (items: number, seed: number, values: SettingValues) => C,
  model: PersonalModel,
  saved: { readonly values: SettingValues; readonly items: number },
  items: number,
): C | undefined {
  if (saved.items !== items) return undefined;
  try {
    return configure(items, TRAINING_SEED, settingsFor(model, saved.values));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
