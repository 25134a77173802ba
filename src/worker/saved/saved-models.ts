import * as v from 'valibot';
import type { HeldOutResult } from '../../core/evaluation/model-choice';
import { mean } from '../../core/maths/statistics';
import {
  type ModelName,
  PERSONAL_MODELS,
  type PersonalModel,
} from '../../core/recommendation/recommendation';
import type { ModelTrainingStatus, TrainingStatus } from '../../core/training/training-status';
import type { DerivedStores } from '../../storage/storage';
import { savedValidations } from '../training/trainable/saved-settings';
import { floats } from './stored-arrays';

/** Gains are stored with seven digits. */
const ROUNDING = 1e-4;

/**
 * What training stores: each model's best parameters and held-out result, the checkpoint of an
 * unfinished run, and the report of the last run. A record is read only if it has the shape that
 * this version expects. The parameters are read by the trainable models.
 */

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** The figure is the mean of the gains, so one cannot be changed without the other. */
const standing = v.pipe(
  v.object({ ndcg: share, gains: floats }),
  v.check(({ gains }) => gains.every((gain) => gain >= 0 && gain <= 1)),
  v.check(({ ndcg, gains }) => Math.abs((gains.length > 0 ? mean(gains) : 0) - ndcg) < ROUNDING),
);
const models = v.picklist(PERSONAL_MODELS);
const trained = v.array(
  v.object({
    model: models,
    state: v.picklist(['waiting', 'training', 'trained', 'stopped']),
    losses: v.array(v.object({ step: v.number(), loss: v.number() })),
    validations: savedValidations,
  }),
);

const checkpoint = v.object({
  own: v.instance(Int32Array),
  candidates: trained,
  current: v.optional(v.object({ model: models, run: v.unknown() })),
});

/** An unfinished run, with the shopper's sequence it began with: a run resumes on the same data. */
export interface Checkpoint {
  readonly own: Int32Array;
  /** Status of each model of the run. */
  readonly candidates: readonly ModelTrainingStatus[];
  /** The model in training, as `TrainableModel` saved it. */
  readonly current?: { readonly model: PersonalModel; readonly run?: unknown };
}

const optionalNumber = v.optional(v.number());
/** The statuses of the models are stored as `candidates`, the name in earlier versions. */
const report = v.object({
  state: v.picklist(['finished', 'cancelled', 'failed']),
  stage: v.optional(models),
  candidates: trained,
  settled: v.boolean(),
  progress: v.number(),
  epoch: v.number(),
  epochs: v.number(),
  step: v.number(),
  stepsPerEpoch: v.number(),
  popularityNdcg: optionalNumber,
  backend: v.optional(v.picklist(['webgpu', 'wasm', 'cpu'])),
  implementation: v.optional(v.picklist(['reference', 'plan'])),
  millisecondsPerStep: optionalNumber,
  dispatchesPerStep: optionalNumber,
  memoryBytes: optionalNumber,
});

/**
 * The saved models of one catalogue. A record that this version cannot read counts as missing:
 * models can be trained again.
 * @param trainedOn ids of the shopper's own products in the training data, for what is saved; a
 * record without them is deleted with any product that is forgotten
 */
export function savedModels(
  { models: store }: Pick<DerivedStores, 'models'>,
  catalogue: string,
  now: () => number,
  trainedOn: { readonly learnt?: readonly string[] } = {},
) {
  const run = { catalogue, model: 'run' } as const;
  return {
    /** The best parameters, as the trainable model of that name saved them. */
    async best(model: PersonalModel): Promise<unknown> {
      return (await store.load({ catalogue, model, role: 'best' }))?.payload;
    },
    async heldOutResults(): Promise<HeldOutResult[]> {
      const found: HeldOutResult[] = [];
      for (const model of ['popularity', ...PERSONAL_MODELS] as const) {
        const record = await store.load({ catalogue, model, role: 'standing' });
        const parsed = v.safeParse(standing, record?.payload);
        if (parsed.success) found.push({ model, ...parsed.output });
      }
      return found;
    },
    async checkpoint(): Promise<Checkpoint | undefined> {
      const parsed = v.safeParse(checkpoint, (await store.load({ ...run, role: 'checkpoint' }))?.payload);
      return parsed.success ? parsed.output : undefined;
    },
    /** The status in which the last run ended. */
    async report(): Promise<TrainingStatus | undefined> {
      const parsed = v.safeParse(report, (await store.load({ ...run, role: 'report' }))?.payload);
      if (!parsed.success) return undefined;
      const { candidates, ...status } = parsed.output;
      return { ...status, models: candidates };
    },
    saveReport: ({ models: candidates, ...status }: TrainingStatus) =>
      store.save({
        ...run,
        role: 'report',
        savedAt: now(),
        ...trainedOn,
        payload: { ...status, candidates },
      }),
    saveBest: (model: PersonalModel, payload: unknown) =>
      store.save({ catalogue, model, role: 'best', savedAt: now(), ...trainedOn, payload }),
    saveHeldOutResult: ({ model, ...payload }: HeldOutResult) =>
      store.save({ catalogue, model, role: 'standing', savedAt: now(), ...trainedOn, payload }),
    /** As `ModelStore.removeDamaged`. */
    removeDamaged: () => store.removeDamaged(catalogue),
    /** Deletes everything of a model. */
    forget: (model: ModelName) => store.remove({ catalogue, model }),
    saveCheckpoint: (payload: Checkpoint) =>
      store.save({ ...run, role: 'checkpoint', savedAt: now(), ...trainedOn, payload }),
    removeCheckpoint: () => store.remove({ ...run, role: 'checkpoint' }),
  };
}

export type SavedModels = ReturnType<typeof savedModels>;
