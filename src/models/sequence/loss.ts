import { type AliasTable, aliasTable } from '../../core/maths/alias-table';
import type { SampledLossKind } from '../../gpu/kernels/losses/sampled-loss';
import type { SettingValues } from '../settings/setting';
import { choiceOf, numberOf } from '../settings/values';

/** What a sequence model learns by. */

/** Those over the target and sampled negatives. */
export const SAMPLED_LOSSES = ['sampled-softmax', 'bce', 'gbce'] as const;
export const LOSSES = ['softmax', ...SAMPLED_LOSSES] as const;
type LossName = (typeof LOSSES)[number];

export const SAMPLINGS = ['uniform', 'popularity'] as const;
type Sampling = (typeof SAMPLINGS)[number];

export interface LossConfig {
  /** N, items in the catalogue. */
  readonly items: number;
  /**
   * Softmax over the whole catalogue; or a loss over the target and sampled negatives, see
   * `sampledLossOf`.
   */
  readonly loss: LossName;
  /**
   * Part of the softmax's target, in [0, 1), that is spread evenly over the catalogue (Szegedy et
   * al., CVPR 2016); of `softmax` alone.
   */
  readonly labelSmoothing: number;
  /** K, negatives that all targets of a step share; `softmax` has none. */
  readonly negatives: number;
  /**
   * Negatives are drawn evenly, or as often as items occur in the training data; sampled softmax
   * then corrects its logits.
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
 * target, -log p of the target minus the mean of log(1 - p) over the negatives, p = sigmoid(logit).
 * What its authors expect of one negative a target is expected of any K here.
 *
 * `gbce` is gSASRec's (Petrov and Macdonald, RecSys 2023): the mean over target and negatives of
 * the same terms, each of weight 1, with the target's p to the power beta = alpha (t (1 - 1 /
 * alpha) + 1 / alpha), alpha = K / (N - 1), t the calibration; that is 1 - t (1 - alpha). A sample
 * as large as the catalogue has nothing to correct: alpha is at most 1.
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
 * What the step's negatives are drawn by; undefined when evenly or none are.
 * @throws Error when `itemCounts` are needed and not one for each item
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
 * The loss that values checked by `settingsFor` ask for.
 * @throws RangeError when labels are to be smoothed over a sample: its softmax is corrected for who
 * is drawn, and logistic losses have no distribution to smooth
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
