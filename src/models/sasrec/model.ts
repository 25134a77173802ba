import type { SequenceModel } from '../sequence/model';
import { transformerModel } from '../transformer/model';
import { type SasrecConfig, sasrecConfig, sasrecKind } from './config';

export const sasrec: SequenceModel<SasrecConfig> = transformerModel(sasrecKind, sasrecConfig);
