import { sasrecDefaults } from '../sasrec/config';
import type { TransformerConfig, TransformerKind } from '../transformer/config';

/**
 * BERT4Rec: Sun et al., "BERT4Rec: Sequential Recommendation with Bidirectional Encoder Representations from Transformer", CIKM 2019. A bidirectional
 * Transformer that is trained to name items masked in a history (after Devlin et al., NAACL 2019), and asked for the next one by a mask
 * after the newest event. Here with pre-norm blocks, item embeddings tied between input and output, positions counted back from the newest
 * token, and the whole catalogue in the softmax.
 */
export type Bert4recConfig = TransformerConfig;

export const bert4recKind: TransformerKind = {
  direction: 'bidirectional',
  activation: 'gelu',
  maskToken: true,
};

export const bert4recDefaults: Omit<Bert4recConfig, 'items'> = { ...sasrecDefaults };
