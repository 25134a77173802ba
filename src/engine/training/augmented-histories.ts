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

/** Items an event may give way to: its most similar ones, so many. */
const SUBSTITUTES = 10;
/**
 * Events between two items after which their standing together says half as much of their likeness.
 */
const GAP_HALF_LIFE = 20;

/** The augmentation that values checked by `settingsFor` ask for. */
export function augmentationFrom(values: SettingValues): Augmentation {
  const number = (name: keyof Augmentation): number => Number(values[name]);
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

/** Likeness by the training data, counted when it is first asked for. */
export function coOccurringSubstitutes(sequences: readonly Int32Array[], items: number): Substitutes {
  let similar: Substitutes | undefined;
  return (item) => {
    similar ??= similarItems(coOccurrence(sequences, items, GAP_HALF_LIFE), SUBSTITUTES);
    return similar(item);
  };
}

/**
 * The histories as an epoch meets them; undefined where no augmentation is asked for, and every
 * epoch meets them as they are.
 */
export function augmentedEpochs(
  sequences: readonly Int32Array[],
  augmentation: Augmentation,
  similar: Substitutes,
): ((random: Random) => ChangedHistory[]) | undefined {
  const { crop, mask, reorder, substitute } = augmentation;
  if (Math.max(crop, mask, reorder, substitute) === 0) return undefined;
  return (random) => sequences.map((sequence) => augmented(sequence, augmentation, similar, random));
}
