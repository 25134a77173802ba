/**
 * How the learning rate goes over a run. What it is depends on where the run stands alone, so a run
 * that goes on meets the same rates.
 */

export const SCHEDULES = ['constant', 'cosine', 'plateau'] as const;

export interface Schedule {
  /**
   * After the warm-up. `constant`: full. `cosine`: from full to the floor along half a cosine over
   * all the epochs (Loshchilov and Hutter, ICLR 2017, one cycle without restart). `plateau`: times
   * `plateauFactor` whenever the validation has not risen for `plateauPatience` epochs.
   */
  readonly kind: (typeof SCHEDULES)[number];
  /** Steps over which the rate rises evenly to its value (Goyal et al. 2017). */
  readonly warmUpSteps: number;
  /** Part of the full rate, in [0, 1], that `cosine` ends at and `plateau` does not fall below. */
  readonly floor: number;
  /** In (0, 1). */
  readonly plateauFactor: number;
  /** At least 1. */
  readonly plateauPatience: number;
}

/** The full rate after a warm-up of so many steps. */
export const constantRate = (warmUpSteps: number): Schedule => ({
  kind: 'constant',
  warmUpSteps,
  floor: 0,
  plateauFactor: 0.5,
  plateauPatience: 1,
});

/** Where a run stands before a step. */
export interface TrainingProgress {
  /** Steps done. */
  readonly step: number;
  /** Epochs done, with the part of the one under way. */
  readonly epochs: number;
  /** Epochs there will be at most. */
  readonly ofEpochs: number;
  /** One an epoch done. */
  readonly validations: readonly { readonly ndcg: number }[];
}

/** What the learning rate of the next step is multiplied with, in [0, 1]. */
export function rateFactor(schedule: Schedule, standing: TrainingProgress): number {
  const warmUp = Math.min(1, (standing.step + 1) / Math.max(1, schedule.warmUpSteps));
  return warmUp * decay(schedule, standing);
}

function decay(schedule: Schedule, { epochs, ofEpochs, validations }: TrainingProgress): number {
  const { kind, floor } = schedule;
  if (kind === 'constant') return 1;
  if (kind === 'cosine') {
    const part = Math.min(1, epochs / Math.max(1, ofEpochs));
    return floor + ((1 - floor) * (1 + Math.cos(Math.PI * part))) / 2;
  }
  return Math.max(floor, schedule.plateauFactor ** plateaus(validations, schedule.plateauPatience));
}

/**
 * How often so many epochs in a row have brought nothing better; the count begins anew after each
 * time.
 */
function plateaus(validations: TrainingProgress['validations'], patience: number): number {
  let best = Number.NEGATIVE_INFINITY;
  let waited = 0;
  let times = 0;
  for (const { ndcg } of validations) {
    waited = ndcg > best ? 0 : waited + 1;
    best = Math.max(best, ndcg);
    if (waited === patience) {
      times++;
      waited = 0;
    }
  }
  return times;
}
