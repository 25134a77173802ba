import type { ParameterSet } from '../../models/parameters';
import { gradualSparsity, type PruningScope, pruned } from '../../models/pruning';
import type { SequenceConfig } from '../../models/sequence/config';
import type { SequenceTrainer } from '../../models/sequence/trainer';
import type { SettingValues } from '../../models/settings/setting';
import { numberOf } from '../../models/settings/values';
import { freshRun, type SequenceHooks, type SequenceJob, trainSequence } from './train-sequence';

export interface Pruning {
  /** Part of the matrices' entries that become zero, in (0, 1]. */
  readonly sparsity: number;
  readonly scope: PruningScope;
  /** Epochs over which entries are pruned, some before each; 0 prunes all at once. */
  readonly rampEpochs: number;
  /** Most epochs of training after pruning; 0 for none. */
  readonly epochs: number;
}

/** The pruning asked for by values that `settingsFor` checked; undefined where none is. */
export function pruningFrom(values: SettingValues): Pruning | undefined {
  const sparsity = numberOf(values, 'sparsity');
  if (sparsity === 0) return undefined;
  return {
    sparsity,
    scope: values.pruningScope === 'global' ? 'global' : 'tensor',
    rampEpochs: numberOf(values, 'pruningRamp'),
    epochs: numberOf(values, 'pruningEpochs'),
  };
}

/**
 * Prunes a trained model by magnitude, at once (Han et al., NeurIPS 2015) or gradually over some
 * epochs (Zhu and Gupta, 2017), and continues training. Pruned entries stay zero in every step.
 * Validation chooses among the epochs after the last pruning.
 * @param job of the training; its `epochs` are not used
 * @param hooks make trainers with `keepZeros`
 */
export async function pruneSequence<C extends SequenceConfig>(
  job: SequenceJob<C>,
  parameters: ParameterSet,
  { sparsity, scope, rampEpochs, epochs }: Pruning,
  hooks: SequenceHooks<C>,
): Promise<ParameterSet> {
  const at = (set: ParameterSet, part: number) => pruned(set, gradualSparsity(sparsity, part), scope);
  let dense = parameters;
  if (rampEpochs > 1) {
    let trainer: SequenceTrainer | undefined;
    const ramp = { ...job, epochs: rampEpochs - 1, patience: Number.POSITIVE_INFINITY };
    const { run } = await trainSequence(ramp, freshRun(job.config, at(dense, 1 / rampEpochs)), {
      ...hooks,
      async createTrainer(state) {
        trainer = await hooks.createTrainer(state);
        return trainer;
      },
      onBest: async () => undefined,
      saveDue: () => false,
      async save({ epoch, state }) {
        await trainer?.restore({ ...state, parameters: at(state.parameters, (epoch + 1) / rampEpochs) });
      },
    });
    dense = run.state.parameters;
  }
  const start = pruned(dense, sparsity, scope);
  if (epochs === 0) return start;
  const { run } = await trainSequence({ ...job, epochs }, freshRun(job.config, start), hooks);
  return run.best?.parameters ?? start;
}
