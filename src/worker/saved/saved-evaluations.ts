import * as v from 'valibot';
import { CUTOFFS, EVALUATED_MODELS, type EvaluationResult, SPLITS } from '../../core/evaluation/evaluation';
import { ACCURACY_METRICS } from '../../core/evaluation/metrics';
import type { DerivedStores } from '../../storage/storage';

/**
 * Evaluation results in the database. A result of another version, or one that lacks a part that
 * the page shows, counts as missing.
 */

const VERSION = 1;

const number = v.number();
const numbers = <Name extends string>(names: readonly Name[]) =>
  v.object(Object.fromEntries(names.map((name) => [name, number])));
const nullable = v.nullable(number);
const byCutoff = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.object(Object.fromEntries(CUTOFFS.map((k) => [String(k), schema])));
const metrics = byCutoff(
  v.intersect([
    numbers([...ACCURACY_METRICS, 'coverage', 'gini', 'novelty', 'meanPopularity']),
    v.object({ diversity: nullable, miscalibration: nullable }),
  ]),
);
const ranks = v.array(v.array(number));
const interval = v.object({ low: number, high: number });

const result = v.looseObject({
  dataset: v.looseObject({
    ...numbers(['users', 'items', 'interactions', 'badRows']).entries,
    hash: v.string(),
  }),
  split: v.looseObject({
    ...numbers(['trainingEvents', 'testUsers', 'testEvents', 'unseenTargets']).entries,
    kind: v.picklist(SPLITS),
    leakage: nullable,
  }),
  model: v.picklist(EVALUATED_MODELS),
  configuration: v.record(v.string(), v.union([number, v.string()])),
  seed: number,
  backend: v.picklist(['webgpu', 'wasm', 'cpu']),
  validation: metrics,
  test: metrics,
  intervals: byCutoff(v.object(Object.fromEntries(ACCURACY_METRICS.map((name) => [name, interval])))),
  stopped: v.picklist(['epochs', 'patience', 'minutes', 'cancelled', 'nothing-to-train']),
  bestEpoch: number,
  epochs: number,
  curve: v.array(v.looseObject({ epoch: number, loss: nullable, ndcg: number, seconds: number })),
  seconds: number,
  ranks: v.object({ validation: ranks, test: ranks }),
});
const kept = v.object({ version: v.literal(VERSION), result });

interface SavedEvaluation {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly result: EvaluationResult;
}

/** The evaluations on one catalogue. */
export function savedEvaluations({ evaluations }: Pick<DerivedStores, 'evaluations'>, catalogue: string) {
  return {
    /** Oldest first. */
    async list(): Promise<SavedEvaluation[]> {
      const records = await evaluations.list(catalogue);
      return records.flatMap(({ id, savedAt, payload }) => {
        const parsed = v.safeParse(kept, payload);
        // The parts that the page shows were checked; this version wrote the others.
        return parsed.success
          ? [{ id, savedAt, result: parsed.output.result as unknown as EvaluationResult }]
          : [];
      });
    },
    save: ({ id, savedAt, result }: SavedEvaluation) =>
      evaluations.save({ catalogue, id, savedAt, payload: { version: VERSION, result } }),
    remove: (id: string) => evaluations.remove({ catalogue, id }),
  };
}
