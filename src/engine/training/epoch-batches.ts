import { contextCodes, sequenceCodes } from '../../core/histories/event-context';
import type { Random } from '../../core/maths/random';
import { type ChangedHistory, contrastiveView } from '../../core/training/augmentation';
import type { SequenceBatch } from '../../core/training/sequence-batch';
import type { TrainingData } from '../../models/fitted-model';
import type { SequenceConfig } from '../../models/sequence/config';
import type { SettingValues } from '../../models/settings/setting';
import { numberOf } from '../../models/settings/values';
import { augmentationFrom, augmentedEpochs, coOccurringSubstitutes } from './augmented-histories';
import { maskedItemBatches, nextItemBatches } from './batches';
import { withViews } from './contrast-views';

/**
 * Makes one epoch of batches for a sequence model, by values that `settingsFor` checked; the same
 * `random` gives the same batches.
 * @param asked see `nextItemBatches`
 */
export type EpochBatches = (
  sequences: readonly ArrayLike<number>[],
  config: SequenceConfig,
  values: SettingValues,
  random: Random,
  /** Context codes of each sequence, where the model reads them. */
  codes: readonly Uint32Array[] | undefined,
  asked?: readonly ArrayLike<number>[],
) => SequenceBatch[];

/** Next-item prediction at every position. */
export const nextItem: EpochBatches = (sequences, { maxLength }, values, random, codes, asked) =>
  nextItemBatches(sequences, maxLength, numberOf(values, 'batch'), random, codes, asked);

/** Prediction of masked items. */
export const maskedItem: EpochBatches = (sequences, { items, maxLength }, values, random) => {
  const masking = {
    items,
    rate: numberOf(values, 'maskRate'),
    lastShare: numberOf(values, 'lastShare'),
    copies: numberOf(values, 'copies'),
  };
  return maskedItemBatches(sequences, maxLength, numberOf(values, 'batch'), masking, random);
};

/** The training data; with times and kinds for models that read event context. */
type LearntFrom = Pick<TrainingData, 'sequences' | 'items' | 'kinds'> & Partial<Pick<TrainingData, 'times'>>;

/**
 * The batches of every epoch, with augmentation and contrastive views as `values` and `config` say.
 * @param ask targets of an epoch, see `nextItemBatches`; not used where histories are augmented
 * @throws RangeError when the data lacks the event context that the model reads
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
 * Context codes of augmented histories: events keep their kinds, and the times are in order even
 * where events were reordered.
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
