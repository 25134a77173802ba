import type { SequenceModelName } from '../core/evaluation';
import { lstm } from '../models/lstm/model';
import { sasrec } from '../models/sasrec/model';
import type { SequenceConfig } from '../models/sequence/config';
import type { SequenceModel } from '../models/sequence/model';

/** The sequence models that can be trained and evaluated, each told of its own configurations alone. */
export const sequenceModels: Readonly<Record<SequenceModelName, SequenceModel<SequenceConfig>>> = {
  sasrec,
  lstm,
};
