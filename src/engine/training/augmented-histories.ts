import { coOccurrence } from '../../core/histories/associations/co-occurrence';
import { similarItems } from '../../core/histories/associations/similar-items';
import type { Random } from '../../core/maths/random';
import {
  type Augmentation,
  augmented,
  type ChangedHistory,
  type Substitutes,
} from '../../core/training/augmentation';
import type { SettingValues } from '../../models/settings/setting';
import { numberOf } from '../../models/settings/values';

/** Number of most similar items that may replace an event. */
const SUBSTITUTES = 10;
/** Half-life of the co-occurrence of two items, in events between them. */
const GAP_HALF_LIFE = 20;

/** The augmentation asked for by values that `settingsFor` checked. */
export function augmentationFrom(values: SettingValues): Augmentation {
  const number = (name: keyof Augmentation): number => numberOf(values, name);
  return {
    crop: number('crop'),
    mask: number('mask'),
    reorder: number('reorder'),
    substitute: number('substitute'),
    cropShare: number('cropShare'),
    maskShare: number('maskShare'),
    reorderShare: number('reorderShare'),
    substituteShare: number('substituteShare'),
  };
}

/** Substitutes by co-occurrence in the training data, counted on the first call. */
export function coOccurringSubstitutes(sequences: readonly Int32Array[], items: number): Substitutes {
  let similar: Substitutes | undefined;
  return (item) => {
    similar ??= similarItems(coOccurrence(sequences, items, GAP_HALF_LIFE), SUBSTITUTES);
    return similar(item);
  };
}

/** The augmented histories of an epoch; undefined where no augmentation is asked for. */
export function augmentedEpochs(
  sequences: readonly Int32Array[],
  augmentation: Augmentation,
  similar: Substitutes,
): ((random: Random) => ChangedHistory[]) | undefined {
  const { crop, mask, reorder, substitute } = augmentation;
  if (Math.max(crop, mask, reorder, substitute) === 0) return undefined;
  return (random) => sequences.map((sequence) => augmented(sequence, augmentation, similar, random));
}
