import * as v from 'valibot';
import type { PersonalModel } from '../../../core/recommendation/recommendation';
import type { SettingValues } from '../../../models/settings/setting';
import { settingsFor } from '../../../models/settings/settings';

/** What every candidate of the shop begins from. */
export const SEED = 1;

/**
 * The settings a model was trained with, as they lie in the database: its configuration follows
 * from them.
 */
export const settingValues = v.record(v.string(), v.union([v.number(), v.string()]));

export const savedValidations = v.array(v.object({ epoch: v.number(), ndcg: v.number() }));

/**
 * The configuration a saved model was trained with. A setting that came later has its default,
 * which is what the model was trained with.
 * @returns undefined when the model is of another catalogue, or its settings are none that this
 * version knows
 */
export function configurationOf<C>(
  configure: (items: number, seed: number, values: SettingValues) => C,
  model: PersonalModel,
  saved: { readonly values: SettingValues; readonly items: number },
  items: number,
): C | undefined {
  if (saved.items !== items) return undefined;
  try {
    return configure(items, SEED, settingsFor(model, saved.values));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
