import type { SequenceModel } from '../sequence/model';
import { transformerModel } from '../transformer/model';
import { type Bert4recConfig, bert4recConfig, bert4recKind } from './config';

export const bert4rec: SequenceModel<Bert4recConfig> = transformerModel(bert4recKind, bert4recConfig);
