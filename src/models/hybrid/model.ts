import { sasrecKind } from '../sasrec/config';
import type { SequenceModel } from '../sequence/model';
import { type TransformerConfig, transformerConfig } from '../transformer/config';
import { transformerModel } from '../transformer/model';
import { hybridDefaults } from './config';

export const hybrid: SequenceModel<TransformerConfig> = transformerModel(sasrecKind, (items, seed, values) =>
  transformerConfig(hybridDefaults, items, seed, values),
);
