import type { SettingValues } from '../../models/settings/setting';

/**
 * One change to SASRec's training, with all else as in the base. To add a row to the table, add an
 * entry to `ABLATIONS`.
 */
export interface Ablation {
  /** Name on the command line, and of the folder that keeps its result. */
  readonly name: string;
  /** Description in the table. */
  readonly what: string;
  readonly changes: SettingValues;
}

/** The row that all others are compared with. */
export const BASE: Ablation = { name: 'base', what: 'SASRec as it is', changes: {} };

export const ABLATIONS: readonly Ablation[] = [
  { name: 'no-dropout', what: 'without dropout', changes: { dropout: 0 } },
  { name: 'l2', what: 'L2, 1e-5', changes: { l2: 1e-5 } },
  { name: 'l1', what: 'L1, 1e-6', changes: { l1: 1e-6 } },
  { name: 'weight-decay', what: 'decoupled weight decay, 0.01', changes: { weightDecay: 0.01 } },
  { name: 'no-clipping', what: 'without gradient clipping', changes: { clipNorm: 1e9 } },
  { name: 'no-warm-up', what: 'without warm-up', changes: { warmUpSteps: 0 } },
  { name: 'cosine', what: 'cosine decay over the epochs', changes: { schedule: 'cosine' } },
  { name: 'plateau', what: 'halved at every plateau', changes: { schedule: 'plateau' } },
  { name: 'label-smoothing', what: 'label smoothing, 0.1', changes: { labelSmoothing: 0.1 } },
  { name: 'crop', what: 'half the histories cropped', changes: { crop: 0.5 } },
  { name: 'mask', what: 'half the histories masked', changes: { mask: 0.5 } },
  { name: 'reorder', what: 'half the histories reordered', changes: { reorder: 0.5 } },
  {
    name: 'substitute',
    what: 'half the histories with similar items',
    changes: { substitute: 0.5 },
  },
  { name: 'contrast', what: 'contrast of two views, 0.1', changes: { contrast: 0.1 } },
  { name: 'swa', what: 'stochastic weight averaging', changes: { average: 'swa' } },
  { name: 'ema', what: 'moving average of weights, 0.8', changes: { average: 'ema', averageFrom: 5 } },
  { name: 'learned-temperature', what: 'learned temperature', changes: { learnTemperature: 'on' } },
  { name: 'time-gaps', what: 'time gaps', changes: { timeGaps: 'on' } },
  { name: 'dot', what: 'dot product for cosine logits', changes: { logits: 'dot' } },
  {
    name: 'sampled-softmax',
    what: 'sampled softmax, 256 by popularity',
    changes: { loss: 'sampled-softmax', sampling: 'popularity' },
  },
  { name: 'gbce', what: 'gBCE, 256 negatives', changes: { loss: 'gbce' } },
  { name: 'int8', what: 'in 8 bits', changes: { precision: 'int8' } },
  {
    name: 'pruned-cut',
    what: 'half pruned at once, 8 bits',
    changes: { precision: 'int8', sparsity: 0.5, pruningEpochs: 0 },
  },
  {
    name: 'pruned',
    what: 'half pruned at once and trained on, 8 bits',
    changes: { precision: 'int8', sparsity: 0.5 },
  },
  {
    name: 'pruned-global',
    what: 'half pruned, all matrices together, and trained on, 8 bits',
    changes: { precision: 'int8', sparsity: 0.5, pruningScope: 'global' },
  },
  {
    name: 'pruned-gradual',
    what: 'three quarters pruned over 10 epochs and trained on, 8 bits',
    changes: { precision: 'int8', sparsity: 0.75, pruningRamp: 10 },
  },
  { name: 'narrow', what: 'd 16', changes: { dim: 16 } },
  { name: 'wide', what: 'd 128, the teacher', changes: { dim: 128 } },
  {
    name: 'distilled',
    what: 'd 16, taught by d 128',
    changes: { dim: 16, teacherDim: 128 },
  },
  {
    name: 'distilled-int8',
    what: 'd 16, taught by d 128, 8 bits',
    changes: { dim: 16, teacherDim: 128, precision: 'int8' },
  },
];
