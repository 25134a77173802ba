import type { SequenceModelName } from '../core/evaluation';
import type { Random } from '../core/random';
import type { SequenceBatch } from '../core/sequence-batch';
import { bert4rec } from '../models/bert4rec/model';
import { lstm } from '../models/lstm/model';
import { sasrec } from '../models/sasrec/model';
import type { SequenceConfig } from '../models/sequence/config';
import type { SequenceModel } from '../models/sequence/model';
import type { SettingValues } from '../models/settings';
import { maskedItemBatches, nextItemBatches } from './batches';

interface TrainedBySequences {
  /** Is told of its own configurations alone. */
  readonly model: SequenceModel<SequenceConfig>;
  /** One epoch of what it learns from, as values checked by `settingsFor` say; the same `random` gives the same batches. */
  batches(
    sequences: readonly ArrayLike<number>[],
    config: SequenceConfig,
    values: SettingValues,
    random: Random,
  ): SequenceBatch[];
}

const nextItem: TrainedBySequences['batches'] = (sequences, { maxLength }, values, random) =>
  nextItemBatches(sequences, maxLength, Number(values.batch), random);

const maskedItem: TrainedBySequences['batches'] = (sequences, { items, maxLength }, values, random) => {
  const masking = {
    items,
    rate: Number(values.maskRate),
    lastShare: Number(values.lastShare),
    copies: Number(values.copies),
  };
  return maskedItemBatches(sequences, maxLength, Number(values.batch), masking, random);
};

/** The sequence models that can be trained and evaluated. */
export const sequenceModels: Readonly<Record<SequenceModelName, TrainedBySequences>> = {
  sasrec: { model: sasrec, batches: nextItem },
  bert4rec: { model: bert4rec, batches: maskedItem },
  lstm: { model: lstm, batches: nextItem },
};
