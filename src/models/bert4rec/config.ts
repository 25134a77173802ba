import type { SettingValues } from '../settings/setting';
import {
  type TransformerConfig,
  type TransformerKind,
  transformerConfig,
  transformerDefaults,
} from '../transformer/config';

/**
 * BERT4Rec: Sun et al., "BERT4Rec: Sequential Recommendation with Bidirectional Encoder
 * Representations from Transformer", CIKM 2019. A bidirectional Transformer trained to predict
 * items masked in a history (after Devlin et al., NAACL 2019). To predict the next item, a mask is
 * appended after the newest event. Here with pre-norm blocks, item embeddings tied between input
 * and output, positions counted back from the newest token, and the whole catalogue in the softmax.
 */
export type Bert4recConfig = TransformerConfig;

export const bert4recKind: TransformerKind = {
  direction: 'bidirectional',
  activation: 'gelu',
  maskToken: true,
};

export const bert4recDefaults: Omit<Bert4recConfig, 'items'> = transformerDefaults;

/**
 * @throws RangeError when dim is not a multiple of heads, and when maxLength leaves no room for an
 * event beside the mask
 */
export function bert4recConfig(items: number, seed: number, values: SettingValues): Bert4recConfig {
  const config = transformerConfig(bert4recDefaults, items, seed, values);
  if (config.maxLength < 2)
    throw new RangeError(`maxLength must be at least 2, an event and the mask; got ${config.maxLength}`);
  return config;
}
