import type { SequenceBatch } from '../../../../core/training/sequence-batch';
import type { LstmConfig } from '../../../../models/lstm/config';
import type { ParameterSet } from '../../../../models/parameters';
import type { SequenceConfig } from '../../../../models/sequence/config';
import type { TransformerConfig, TransformerKind } from '../../../../models/transformer/config';
import type { NativeModel, NativeProblem } from '../../native/problem';

export const nativeTransformer = (
  { direction, activation }: TransformerKind,
  { heads, blocks }: TransformerConfig,
): NativeModel => ({ model: 'transformer', causal: direction === 'causal', activation, heads, blocks });

export const nativeLstm = ({ layers }: LstmConfig): NativeModel => ({ model: 'lstm', layers });

/** A training step as native/peer.py reads it: the batch beside the weights. */
export function nativeStep(
  model: NativeModel,
  config: SequenceConfig,
  { rows, length, inputs, targets }: SequenceBatch,
  initial: ParameterSet,
  note: string,
): NativeProblem {
  const { items, dim, logits, temperature, learningRate, beta1, beta2, epsilon } = config;
  const shape = [rows, length];
  return {
    settings: { ...model, items, dim, logits, temperature, learningRate, beta1, beta2, epsilon },
    arrays: [
      { name: 'inputs', shape, values: inputs },
      { name: 'targets', shape, values: targets },
      ...initial,
    ],
    note,
  };
}
