import { type AliasTable, aliasTable } from '../../core/maths/alias-table';
import type { SampledLossKind } from '../../gpu/kernels/losses/sampled-loss';
import type { SettingValues } from '../settings/setting';
import { choiceOf, numberOf } from '../settings/values';

/** Losses over the target and sampled negatives. */
export const SAMPLED_LOSSES = ['sampled-softmax', 'bce', 'gbce'] as const;
/** Training losses of sequence models. */
export const LOSSES = ['softmax', ...SAMPLED_LOSSES] as const;
type LossName = (typeof LOSSES)[number];

/** Distributions that negatives are drawn from. */
export const SAMPLINGS = ['uniform', 'popularity'] as const;
type Sampling = (typeof SAMPLINGS)[number];

export interface LossConfig {
  /** N, items in the catalogue. */
  readonly items: number;
  /**
   * `softmax`: over the whole catalogue. The others: over the target and sampled negatives, see
   * `sampledLossOf`.
   */
  readonly loss: LossName;
  /**
   * Share of the target's probability, in [0, 1), spread evenly over the catalogue (Szegedy et al.,
   * CVPR 2016); for `softmax` only.
   */
  readonly labelSmoothing: number;
  /** K, negatives of a step, shared by all its targets; unused by `softmax`. */
  readonly negatives: number;
  /**
   * Negatives are drawn uniformly, or in proportion to how often items occur in the training data;
   * sampled softmax then corrects its logits for that.
   */
  readonly sampling: Sampling;
  /**
   * t of `gbce` in [0, 1]: 0 leaves probabilities as overconfident as negative sampling makes them,
   * 1 calibrates them.
   */
  readonly calibration: number;
}

/**
 * The loss over a target and K negatives.
 *
 * `bce` is SASRec's own (Kang and McAuley, ICDM 2018): negatives weigh together as much as the
 * target: -log p of the target minus the mean of log(1 - p) over the negatives, p = sigmoid(logit).
 * The authors use one negative a target; its expectation is the same for any K.
 *
 * `gbce` is gSASRec's (Petrov and Macdonald, RecSys 2023): the mean over target and negatives of
 * the same terms, each of weight 1, with the target's p to the power beta = alpha (t (1 - 1 /
 * alpha) + 1 / alpha), alpha = K / (N - 1), t the calibration; that is 1 - t (1 - alpha). alpha is
 * capped at 1: a sample as large as the catalogue needs no calibration.
 */
export function sampledLossOf(config: LossConfig): SampledLossKind {
  const { loss, negatives, items, calibration, sampling } = config;
  if (loss === 'bce') return { kind: 'logistic', positive: 1, negative: 1 / negatives };
  if (loss !== 'gbce') return { kind: 'softmax', corrected: sampling === 'popularity' };
  const alpha = Math.min(1, negatives / (items - 1));
  const beta = 1 - calibration * (1 - alpha);
  return { kind: 'logistic', positive: beta / (negatives + 1), negative: 1 / (negatives + 1) };
}

/**
 * Alias table to draw negatives by popularity; undefined when they are drawn uniformly or not at
 * all.
 * @param itemCounts [N], how often each item occurs in the training data
 * @throws Error when the table is needed and there is not one count for each item
 */
export function popularityOf(
  { loss, sampling, items }: LossConfig,
  itemCounts: ArrayLike<number> | undefined,
): AliasTable | undefined {
  if (loss === 'softmax' || sampling === 'uniform') return undefined;
  if (itemCounts?.length !== items)
    throw new Error(
      `sampling by popularity needs ${items} item counts; given ${itemCounts?.length ?? 'none'}`,
    );
  return aliasTable(itemCounts);
}

/**
 * The loss configuration from values checked by `settingsFor`.
 * @throws RangeError when label smoothing is combined with a sampled loss: it is defined over the
 * whole catalogue
 */
export function lossFrom(values: SettingValues): Omit<LossConfig, 'items'> {
  const loss = choiceOf(values, 'loss', LOSSES);
  const labelSmoothing = numberOf(values, 'labelSmoothing');
  if (labelSmoothing > 0 && loss !== 'softmax')
    throw new RangeError(
      `labelSmoothing spreads the target over the whole catalogue and needs the loss softmax; got ${labelSmoothing} with ${loss}`,
    );
  return {
    loss,
    labelSmoothing,
    negatives: numberOf(values, 'negatives'),
    sampling: choiceOf(values, 'sampling', SAMPLINGS),
    calibration: numberOf(values, 'calibration'),
  };
}
