import type { ContextReading } from '../../core/histories/event-context';
import type { AdamWOptions } from '../../gpu/plan/adamw-options';
import type { SettingValues } from '../settings/setting';
import type { ItemAttributes } from './item-attributes';
import { type LossConfig, lossFrom } from './loss';

/** What every sequence model is told: its sizes, its output layer and its optimizer. */
export interface SequenceConfig extends AdamWOptions, ContextReading, LossConfig {
  /** d, width of every vector; a multiple of 4. */
  readonly dim: number;
  /** Longest history the model reads; older events are left out. */
  readonly maxLength: number;
  /** Probability in [0, 1) that a number is dropped, in training. */
  readonly dropout: number;
  /**
   * `cosine`: both sides scaled to length 1, divided by `temperature`. `dot`: plain inner product.
   */
  readonly logits: 'cosine' | 'dot';
  readonly temperature: number;
  /**
   * Cosine logits go by exp(logitScale) / `temperature` with logitScale learned, from 0; weight
   * decay pulls it back to that (Radford et al., ICML 2021).
   */
  readonly learnTemperature: boolean;
  /**
   * Weight of a contrast between two changed views of every history beside the loss (CL4SRec, Xie
   * et al., ICDE 2022), and the temperature of its likenesses; 0 for none.
   */
  readonly contrast: number;
  readonly contrastTemperature: number;
  /** Before warm-up and bias correction. */
  readonly learningRate: number;
  readonly seed: number;
  /** What items have in common, where their vectors are made of that too. */
  readonly attributes?: ItemAttributes;
}

/** What the models share of their defaults. */
export const sequenceDefaults = {
  dim: 64,
  maxLength: 50,
  logits: 'cosine',
  temperature: 0.07,
  learnTemperature: false,
  timeGaps: false,
  eventKinds: false,
  loss: 'softmax',
  labelSmoothing: 0,
  contrast: 0,
  contrastTemperature: 0.2,
  negatives: 256,
  sampling: 'uniform',
  calibration: 0.75,
  learningRate: 2e-3,
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  weightDecay: 0,
  l1: 0,
  l2: 0,
  clipNorm: 5,
  seed: 1,
} satisfies Partial<SequenceConfig>;

/**
 * What all sequence models share, from values checked by `settingsFor`.
 * @throws RangeError when they do not fit each other
 */
export function sequenceConfig(
  defaults: Omit<SequenceConfig, 'items'>,
  items: number,
  seed: number,
  values: SettingValues,
): SequenceConfig {
  const number = (name: string): number => Number(values[name]);
  const dim = number('dim');
  if (dim % 4 !== 0) throw new RangeError(`dim must be a multiple of 4; got ${dim}`);
  const logits = values.logits === 'dot' ? 'dot' : 'cosine';
  const learnTemperature = values.learnTemperature === 'on';
  if (learnTemperature && logits === 'dot')
    throw new RangeError('learnTemperature needs logits=cosine; dot logits have no temperature');
  const { beta1, beta2, epsilon } = defaults;
  return {
    items,
    seed,
    dim,
    beta1,
    beta2,
    epsilon,
    maxLength: number('maxLength'),
    dropout: number('dropout'),
    logits,
    temperature: number('temperature'),
    learnTemperature,
    timeGaps: values.timeGaps === 'on',
    eventKinds: values.eventKinds === 'on',
    ...lossFrom(values),
    contrast: number('contrast'),
    contrastTemperature: number('contrastTemperature'),
    learningRate: number('learningRate'),
    weightDecay: number('weightDecay'),
    l1: number('l1'),
    l2: number('l2'),
    clipNorm: number('clipNorm'),
  };
}
