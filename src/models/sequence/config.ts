import type { ContextReading } from '../../core/histories/event-context';
import type { AdamWOptions } from '../../gpu/plan/adamw-options';
import type { SettingValues } from '../settings/setting';
import { choiceOf, isOn, numberOf } from '../settings/values';
import type { ItemAttributes } from './item-attributes';
import { type LossConfig, lossFrom } from './loss';

/** Added to the variance in every layer norm. */
export const NORM_EPSILON = 1e-6;

/** How a query and an item vector make a logit, see `SequenceConfig.logits`. */
export const LOGITS = ['cosine', 'dot'] as const;

/** Configuration shared by all sequence models: sizes, output layer, loss and optimizer. */
export interface SequenceConfig extends AdamWOptions, ContextReading, LossConfig {
  /** d, width of every vector; a multiple of 4. */
  readonly dim: number;
  /** L, events of a history that the model reads, the newest ones. */
  readonly maxLength: number;
  /** Probability in [0, 1) that an activation is dropped during training. */
  readonly dropout: number;
  /**
   * `cosine`: cosine of query and item vector, divided by `temperature`. `dot`: inner product.
   */
  readonly logits: (typeof LOGITS)[number];
  readonly temperature: number;
  /**
   * Cosine logits are multiplied by exp(logitScale) / `temperature`. The parameter logitScale
   * starts at 0, and weight decay pulls it back there (Radford et al., ICML 2021).
   */
  readonly learnTemperature: boolean;
  /**
   * Weight of a contrastive loss between two augmented views of every history, added to the main
   * loss (CL4SRec: Xie et al., ICDE 2022), and the temperature of its similarities; 0 for none.
   */
  readonly contrast: number;
  readonly contrastTemperature: number;
  /** Step size of AdamW before warm-up, schedule and bias correction. */
  readonly learningRate: number;
  readonly seed: number;
  /** Attributes that are part of every item's vector; absent where ids alone are. */
  readonly attributes?: ItemAttributes;
}

/** Defaults shared by all sequence models. */
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
 * The shared configuration from values checked by `settingsFor`.
 * @throws RangeError when dim is not a multiple of 4, or settings contradict each other
 */
export function sequenceConfig(
  defaults: Omit<SequenceConfig, 'items'>,
  items: number,
  seed: number,
  values: SettingValues,
): SequenceConfig {
  const number = (name: string): number => numberOf(values, name);
  const dim = number('dim');
  if (dim % 4 !== 0) throw new RangeError(`dim must be a multiple of 4; got ${dim}`);
  const logits = choiceOf(values, 'logits', LOGITS);
  const learnTemperature = isOn(values, 'learnTemperature');
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
    timeGaps: isOn(values, 'timeGaps'),
    eventKinds: isOn(values, 'eventKinds'),
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
