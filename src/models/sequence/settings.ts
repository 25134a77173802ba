import { SCHEDULES } from '../../core/training/learning-rate';
import { PRECISIONS } from '../precision';
import { PRUNING_SCOPES } from '../pruning';
import { choice, type ModelSettings, onlyIf, real, toggle, whole } from '../settings/setting';
import { AVERAGES } from '../weight-average';
import { LOGITS, type SequenceConfig } from './config';
import { LOSSES, SAMPLED_LOSSES, SAMPLINGS } from './loss';

/** Settings shared by all sequence models. */
export const sequenceSettings = (defaults: Omit<SequenceConfig, 'items'>): ModelSettings => ({
  epochs: whole(200, 1, 10_000),
  patience: whole(10, 1, 10_000),
  batch: whole(32, 1, 4096),
  warmUpSteps: whole(50, 0, 1_000_000),
  /** See `Schedule`. */
  schedule: choice('constant', SCHEDULES),
  rateFloor: onlyIf('schedule', ['cosine', 'plateau'], real(0.05, 0, 1)),
  plateauFactor: onlyIf('schedule', ['plateau'], real(0.5, 0.01, 0.99)),
  plateauPatience: onlyIf('schedule', ['plateau'], whole(3, 1, 10_000)),
  /** See `Averaging`. */
  average: choice('none', AVERAGES),
  averageFrom: onlyIf('average', ['swa', 'ema'], whole(10, 1, 10_000)),
  averageDecay: onlyIf('average', ['ema'], real(0.8, 0, 0.999)),
  /** See `Augmentation`. */
  crop: real(0, 0, 1),
  cropShare: onlyIf('crop', [], real(0.6, 0, 1)),
  mask: real(0, 0, 1),
  maskShare: onlyIf('mask', [], real(0.3, 0, 1)),
  reorder: real(0, 0, 1),
  reorderShare: onlyIf('reorder', [], real(0.2, 0, 1)),
  substitute: real(0, 0, 1),
  substituteShare: onlyIf('substitute', [], real(0.1, 0, 1)),
  dim: whole(defaults.dim, 4, 1024),
  maxLength: whole(defaults.maxLength, 1, 512),
  dropout: real(defaults.dropout, 0, 0.95),
  logits: choice(defaults.logits, LOGITS),
  temperature: onlyIf('logits', ['cosine'], real(defaults.temperature, 1e-3, 100)),
  learnTemperature: onlyIf('logits', ['cosine'], toggle(defaults.learnTemperature)),
  loss: choice(defaults.loss, LOSSES),
  labelSmoothing: onlyIf('loss', ['softmax'], real(defaults.labelSmoothing, 0, 0.99)),
  contrast: real(defaults.contrast, 0, 100),
  contrastTemperature: onlyIf('contrast', [], real(defaults.contrastTemperature, 0.01, 100)),
  negatives: onlyIf('loss', SAMPLED_LOSSES, whole(defaults.negatives, 1, 16_384)),
  sampling: onlyIf('loss', SAMPLED_LOSSES, choice(defaults.sampling, SAMPLINGS)),
  calibration: onlyIf('loss', ['gbce'], real(defaults.calibration, 0, 1)),
  learningRate: real(defaults.learningRate, 1e-7, 1),
  weightDecay: real(defaults.weightDecay, 0, 10),
  l1: real(defaults.l1, 0, 10),
  l2: real(defaults.l2, 0, 10),
  clipNorm: real(defaults.clipNorm, 1e-6, 1e9),
  /** Item vectors include attributes, see `ItemAttributes`. */
  attributes: toggle(false),
  /** See `ItemAttributes`. */
  idDropout: onlyIf('attributes', ['on'], real(0.1, 0, 0.95)),
  /** See `Pruning`. */
  sparsity: real(0, 0, 1),
  pruningScope: onlyIf('sparsity', [], choice('tensor', PRUNING_SCOPES)),
  pruningRamp: onlyIf('sparsity', [], whole(0, 0, 10_000)),
  pruningEpochs: onlyIf('sparsity', [], whole(10, 0, 10_000)),
  /** Number format of the matrices when the trained model ranks. */
  precision: choice('float', PRECISIONS),
});

/**
 * Settings of distillation, shared by all next-item models: see `Distillation`. A `teacherDim` of 0
 * means no teacher.
 */
export const teacherSettings: ModelSettings = {
  teacherDim: whole(0, 0, 1024),
  teacherShare: onlyIf('teacherDim', [], real(0.5, 0, 1)),
  teacherSoftness: onlyIf('teacherDim', [], real(1, 0.01, 100)),
};
