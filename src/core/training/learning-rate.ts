/**
 * Learning rate schedules. The rate depends only on the progress of the run, so a resumed run
 * continues with the same rates.
 */

export const SCHEDULES = ['constant', 'cosine', 'plateau'] as const;

export interface Schedule {
  /**
   * The schedule after the warm-up. `constant`: the full rate. `cosine`: half a cosine from the
   * full rate to the floor, over all epochs (Loshchilov and Hutter, ICLR 2017, one cycle without
   * restart). `plateau`: multiplied by `plateauFactor` whenever validation has not improved for
   * `plateauPatience` epochs.
   */
  readonly kind: (typeof SCHEDULES)[number];
  /** Steps of linear warm-up (Goyal et al. 2017). */
  readonly warmUpSteps: number;
  /**
   * Lowest rate as part of the full rate, in [0, 1]: where `cosine` ends and `plateau` stops
   * falling.
   */
  readonly floor: number;
  /** In (0, 1). */
  readonly plateauFactor: number;
  /** At least 1. */
  readonly plateauPatience: number;
}

/** The full rate after a linear warm-up. */
export const constantRate = (warmUpSteps: number): Schedule => ({
  kind: 'constant',
  warmUpSteps,
  floor: 0,
  plateauFactor: 0.5,
  plateauPatience: 1,
});

/** How far a run is before a step. */
export interface TrainingProgress {
  /** Steps done. */
  readonly step: number;
  /** Epochs done, including the part of the current one. */
  readonly epochs: number;
  /** The most epochs of the run. */
  readonly ofEpochs: number;
  /** One entry for each epoch done. */
  readonly validations: readonly { readonly ndcg: number }[];
}

/** Factor of the learning rate for the next step, in [0, 1]. */
export function rateFactor(schedule: Schedule, progress: TrainingProgress): number {
  const warmUp = Math.min(1, (progress.step + 1) / Math.max(1, schedule.warmUpSteps));
  return warmUp * decay(schedule, progress);
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
 * How often `patience` epochs in a row have brought no improvement; the count starts again after
 * each plateau.
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
