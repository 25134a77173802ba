import { SCHEDULES } from '../../core/learning-rate';
import { PRECISIONS } from '../precision';
import { PRUNING_SCOPES } from '../pruning';
import { choice, type ModelSettings, real, toggle, whole } from '../setting';
import { AVERAGES } from '../weight-average';
import type { SequenceConfig } from './config';
import { LOSSES, SAMPLINGS } from './loss';

/** What all sequence models let be set. */
export const sequenceSettings = (defaults: Omit<SequenceConfig, 'items'>): ModelSettings => ({
  epochs: whole(200, 1, 10_000),
  patience: whole(10, 1, 10_000),
  batch: whole(32, 1, 4096),
  warmUpSteps: whole(50, 0, 1_000_000),
  /** See `Schedule`. */
  schedule: choice('constant', SCHEDULES),
  rateFloor: real(0.05, 0, 1),
  plateauFactor: real(0.5, 0.01, 0.99),
  plateauPatience: whole(3, 1, 10_000),
  /** See `Averaging`. */
  average: choice('none', AVERAGES),
  averageFrom: whole(10, 1, 10_000),
  averageDecay: real(0.8, 0, 0.999),
  /** See `Augmentation`. */
  crop: real(0, 0, 1),
  cropShare: real(0.6, 0, 1),
  mask: real(0, 0, 1),
  maskShare: real(0.3, 0, 1),
  reorder: real(0, 0, 1),
  reorderShare: real(0.2, 0, 1),
  substitute: real(0, 0, 1),
  substituteShare: real(0.1, 0, 1),
  dim: whole(defaults.dim, 4, 1024),
  maxLength: whole(defaults.maxLength, 1, 512),
  dropout: real(defaults.dropout, 0, 0.95),
  logits: choice(defaults.logits, ['cosine', 'dot']),
  temperature: real(defaults.temperature, 1e-3, 100),
  learnTemperature: toggle(defaults.learnTemperature),
  loss: choice(defaults.loss, LOSSES),
  labelSmoothing: real(defaults.labelSmoothing, 0, 0.99),
  contrast: real(defaults.contrast, 0, 100),
  contrastTemperature: real(defaults.contrastTemperature, 0.01, 100),
  negatives: whole(defaults.negatives, 1, 16_384),
  sampling: choice(defaults.sampling, SAMPLINGS),
  calibration: real(defaults.calibration, 0, 1),
  learningRate: real(defaults.learningRate, 1e-7, 1),
  weightDecay: real(defaults.weightDecay, 0, 10),
  l1: real(defaults.l1, 0, 10),
  l2: real(defaults.l2, 0, 10),
  clipNorm: real(defaults.clipNorm, 1e-6, 1e9),
  /** Item vectors are made of what is known of the items too. */
  attributes: toggle(false),
  /** Probability that an item goes without its id for a step, where it has attributes. */
  idDropout: real(0.1, 0, 0.95),
  /** See `Pruning`. */
  sparsity: real(0, 0, 1),
  pruningScope: choice('tensor', PRUNING_SCOPES),
  pruningRamp: whole(0, 0, 10_000),
  pruningEpochs: whole(10, 0, 10_000),
  /** Of the matrices when they rank. */
  precision: choice('float', PRECISIONS),
});

/** What models that are asked for the next item let be set: see `Distillation`. Without a width there is no teacher. */
export const teacherSettings: ModelSettings = {
  teacherDim: whole(0, 0, 1024),
  teacherShare: real(0.5, 0, 1),
  teacherSoftness: real(1, 0.01, 100),
};
