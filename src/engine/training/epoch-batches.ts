import { contextCodes, sequenceCodes } from '../../core/histories/event-context';
import type { Random } from '../../core/maths/random';
import { type ChangedHistory, contrastiveView } from '../../core/training/augmentation';
import type { SequenceBatch } from '../../core/training/sequence-batch';
import type { TrainingData } from '../../models/fitted-model';
import type { SequenceConfig } from '../../models/sequence/config';
import type { SettingValues } from '../../models/settings/setting';
import { augmentationFrom, augmentedEpochs, coOccurringSubstitutes } from './augmented-histories';
import { maskedItemBatches, nextItemBatches } from './batches';
import { withViews } from './contrast-views';

/**
 * One epoch of what a sequence model learns from, as values checked by `settingsFor` say; the same
 * `random` gives the same batches.
 * @param asked see `nextItemBatches`
 */
export type EpochBatches = (
  sequences: readonly ArrayLike<number>[],
  config: SequenceConfig,
  values: SettingValues,
  random: Random,
  /** For each sequence those of its events, where the model reads them. */
  codes: readonly Uint32Array[] | undefined,
  asked?: readonly ArrayLike<number>[],
) => SequenceBatch[];

/** Asked for the next item at every position. */
export const nextItem: EpochBatches = (sequences, { maxLength }, values, random, codes, asked) =>
  nextItemBatches(sequences, maxLength, Number(values.batch), random, codes, asked);

/** Asked for items hidden behind a mask. */
export const maskedItem: EpochBatches = (sequences, { items, maxLength }, values, random) => {
  const masking = {
    items,
    rate: Number(values.maskRate),
    lastShare: Number(values.lastShare),
    copies: Number(values.copies),
  };
  return maskedItemBatches(sequences, maxLength, Number(values.batch), masking, random);
};

/**
 * What the epochs are made of; a model that reads when events were, or what was done, needs that
 * too.
 */
type LearntFrom = Pick<TrainingData, 'sequences' | 'items' | 'kinds'> & Partial<Pick<TrainingData, 'times'>>;

/**
 * Every epoch of what a sequence model learns from these data, augmented and with views to contrast
 * as `values` and `config` say.
 * @param ask what is asked for in an epoch, see `nextItemBatches`; only of histories that are not
 * augmented
 * @throws RangeError when the data cannot tell what the model is to read
 */
export function epochsOf(
  batches: EpochBatches,
  data: LearntFrom,
  config: SequenceConfig,
  values: SettingValues,
  ask?: (random: Random) => readonly ArrayLike<number>[],
): (random: Random) => SequenceBatch[] {
  const { sequences, items } = data;
  const codes = sequenceCodes(data, config);
  const augmentation = augmentationFrom(values);
  const similar = coOccurringSubstitutes(sequences, items);
  const augmented = augmentedEpochs(sequences, augmentation, similar);
  const asked = (random: Random): SequenceBatch[] => {
    if (!augmented) return batches(sequences, config, values, random, codes, ask?.(random));
    const changed = augmented(random);
    const histories = changed.map((history) => history.map(({ item }) => item));
    return batches(histories, config, values, random, codes && changedCodes(changed, data, config));
  };
  if (config.contrast === 0) return asked;
  return (random) => {
    const view = (history: readonly number[]) => contrastiveView(history, augmentation, similar, random);
    return asked(random).map((batch) => withViews(batch, items, view));
  };
}

/**
 * Codes of changed histories: an event keeps its kind, and the events have the times at which they
 * stand, whatever their order.
 */
function changedCodes(
  changed: readonly ChangedHistory[],
  { times, kinds }: LearntFrom,
  config: SequenceConfig,
): Uint32Array[] {
  return changed.map((history, user) => {
    const places = history.map(({ place }) => place);
    const inOrder = [...places].sort((a, b) => a - b);
    return contextCodes(history.length, config, {
      times: times && inOrder.map((place) => times[user][place]),
      kinds: kinds && places.map((place) => kinds[user][place]),
    });
  });
}
