import * as v from 'valibot';
import type { TrainingStatus } from '../core/training-status';
import type { FactorizationRun } from '../engine/train-factorization';
import type { SequenceRun } from '../engine/train-sequence';
import type { FactorizationConfig } from '../models/matrix-factorization/config';
import type { FactorizationLearnt } from '../models/matrix-factorization/model';
import type { FactorizationState } from '../models/matrix-factorization/trainer';
import type { ParameterSet } from '../models/parameters';
import { type SasrecConfig, sasrecDefaults } from '../models/sasrec/config';
import { LOSSES, SAMPLINGS } from '../models/sequence/loss';
import { storedParameters } from '../models/stored-parameters';
import type { ModelRole, Storage } from '../storage/storage';
import { exactParameters, floats, servedMatrix, servedParameters, storedMatrix } from './stored-arrays';

/**
 * Models as they lie in the database: read back only when every number is where this version expects it. What recommends is kept in 8 bits, about a
 * quarter of the bytes; a run in the middle is kept as it is.
 */

const validations = v.array(v.object({ epoch: v.number(), ndcg: v.number() }));

/** Records from before there was a choice of losses say `all` or a number of negatives, and no more. */
const sasrecConfig = v.pipe(
  v.object({
    items: v.number(),
    dim: v.number(),
    blocks: v.number(),
    heads: v.number(),
    maxLength: v.number(),
    dropout: v.number(),
    logits: v.picklist(['cosine', 'dot']),
    temperature: v.number(),
    learnTemperature: v.optional(v.boolean(), sasrecDefaults.learnTemperature),
    loss: v.optional(v.picklist(LOSSES)),
    labelSmoothing: v.optional(v.number(), sasrecDefaults.labelSmoothing),
    negatives: v.union([v.literal('all'), v.number()]),
    sampling: v.optional(v.picklist(SAMPLINGS), sasrecDefaults.sampling),
    calibration: v.optional(v.number(), sasrecDefaults.calibration),
    learningRate: v.number(),
    beta1: v.number(),
    beta2: v.number(),
    epsilon: v.number(),
    weightDecay: v.number(),
    l1: v.optional(v.number(), sasrecDefaults.l1),
    l2: v.optional(v.number(), sasrecDefaults.l2),
    clipNorm: v.number(),
    seed: v.number(),
  }),
  v.transform(({ loss, negatives, ...config }): SasrecConfig => {
    const sampled = negatives !== 'all';
    return {
      ...config,
      loss: loss ?? (sampled ? 'sampled-softmax' : 'softmax'),
      negatives: sampled ? negatives : sasrecDefaults.negatives,
    };
  }),
);

const factorizationConfig = v.object({
  items: v.number(),
  dim: v.number(),
  unobservedWeight: v.number(),
  regularization: v.number(),
  frequencyExponent: v.number(),
  conjugateSteps: v.number(),
  seed: v.number(),
});

const sasrecBest = v.object({
  config: sasrecConfig,
  epoch: v.number(),
  ndcg: v.number(),
  parameters: servedParameters,
});
const factorizationBest = v.object({
  config: factorizationConfig,
  sweep: v.number(),
  ndcg: v.number(),
  itemVectors: servedMatrix,
});

const sasrecRun = v.object({
  config: sasrecConfig,
  epoch: v.number(),
  batch: v.number(),
  state: v.object({
    parameters: exactParameters,
    firstMoments: exactParameters,
    secondMoments: exactParameters,
    step: v.number(),
  }),
  average: v.optional(v.object({ epochs: v.number(), parameters: exactParameters })),
  best: v.optional(
    v.object({ epoch: v.number(), ndcg: v.number(), gains: floats, parameters: exactParameters }),
  ),
  losses: v.array(v.object({ step: v.number(), loss: v.number() })),
  validations,
});

const factorizationRun = v.object({
  config: factorizationConfig,
  state: v.object({ userVectors: floats, itemVectors: floats, sweep: v.number() }),
  best: v.optional(v.object({ sweep: v.number(), ndcg: v.number(), gains: floats, itemVectors: floats })),
  validations,
});

/** A run in the middle, with the shopper's sequence it began with: the data must be the same when it goes on. */
export interface Checkpoint {
  readonly own: Int32Array;
  /** Matrix factorization comes first; once it is done there is the sequence model's run. */
  readonly factorization: FactorizationRun<FactorizationConfig, FactorizationState, FactorizationLearnt>;
  readonly sasrec?: SequenceRun<SasrecConfig>;
}

const optionalNumber = v.optional(v.number());
const report = v.object({
  state: v.picklist(['finished', 'cancelled', 'failed']),
  stage: v.optional(v.picklist(['matrix-factorization', 'sasrec'])),
  progress: v.number(),
  epoch: v.number(),
  epochs: v.number(),
  step: v.number(),
  stepsPerEpoch: v.number(),
  losses: v.array(v.object({ step: v.number(), loss: v.number() })),
  validations,
  popularityNdcg: optionalNumber,
  factorizationNdcg: optionalNumber,
  backend: v.optional(v.picklist(['webgpu', 'wasm', 'cpu'])),
  implementation: v.optional(v.picklist(['reference', 'plan'])),
  millisecondsPerStep: optionalNumber,
  dispatchesPerStep: optionalNumber,
  memoryBytes: optionalNumber,
});

const checkpoint = v.object({
  own: v.instance(Int32Array),
  factorization: factorizationRun,
  sasrec: v.optional(sasrecRun),
});

/** `ndcg` is of the parameters before they were rounded to 8 bits. */
export interface SavedSasrec {
  readonly config: SasrecConfig;
  readonly epoch: number;
  readonly ndcg: number;
  readonly parameters: ParameterSet;
}

export interface SavedFactorization {
  readonly config: FactorizationConfig;
  readonly sweep: number;
  readonly ndcg: number;
  readonly itemVectors: Float32Array;
}

/** The saved models of one catalogue. A record this version cannot read counts as none: models can be trained again. */
export function savedModels({ models }: Storage, catalogue: string, now: () => number) {
  const save = (model: 'sasrec' | 'matrix-factorization', role: ModelRole, payload: unknown) =>
    models.save({ catalogue, model, role, savedAt: now(), payload });
  return {
    async sasrec(): Promise<SavedSasrec | undefined> {
      const record = await models.load({ catalogue, model: 'sasrec', role: 'best' });
      const parsed = v.safeParse(sasrecBest, record?.payload);
      return parsed.success ? parsed.output : undefined;
    },
    async factorization(): Promise<SavedFactorization | undefined> {
      const record = await models.load({ catalogue, model: 'matrix-factorization', role: 'best' });
      const parsed = v.safeParse(factorizationBest, record?.payload);
      return parsed.success ? parsed.output : undefined;
    },
    async checkpoint(): Promise<Checkpoint | undefined> {
      const record = await models.load({ catalogue, model: 'sasrec', role: 'checkpoint' });
      const parsed = v.safeParse(checkpoint, record?.payload);
      return parsed.success ? parsed.output : undefined;
    },
    /** How the last run that ended went. */
    async report(): Promise<TrainingStatus | undefined> {
      const record = await models.load({ catalogue, model: 'sasrec', role: 'report' });
      const parsed = v.safeParse(report, record?.payload);
      return parsed.success ? parsed.output : undefined;
    },
    saveReport: (status: TrainingStatus) => save('sasrec', 'report', status),
    saveSasrec: (best: SavedSasrec) =>
      save('sasrec', 'best', { ...best, parameters: storedParameters(best.parameters) }),
    saveFactorization: (best: SavedFactorization) =>
      save('matrix-factorization', 'best', {
        ...best,
        itemVectors: storedMatrix('itemVectors', best.itemVectors, best.config.dim),
      }),
    saveCheckpoint: (run: Checkpoint) => save('sasrec', 'checkpoint', run),
    removeCheckpoint: () => models.remove({ catalogue, model: 'sasrec', role: 'checkpoint' }),
  };
}

export type SavedModels = ReturnType<typeof savedModels>;
