import type { SettingValues } from '../settings/setting';
import {
  type TransformerConfig,
  type TransformerKind,
  transformerConfig,
  transformerDefaults,
} from '../transformer/config';

/**
 * SASRec: Kang and McAuley, "Self-Attentive Sequential Recommendation", ICDM 2018. A causal
 * Transformer over the items of a history that predicts the next item. Here with pre-norm blocks,
 * item embeddings tied between input and output, positions counted back from the newest event, and
 * by default a softmax over the whole catalogue as loss.
 */
export type SasrecConfig = TransformerConfig;

export const sasrecKind: TransformerKind = { direction: 'causal', activation: 'relu', maskToken: false };

export const sasrecDefaults: Omit<SasrecConfig, 'items'> = transformerDefaults;

export const sasrecConfig = (items: number, seed: number, values: SettingValues): SasrecConfig =>
  transformerConfig(sasrecDefaults, items, seed, values);
