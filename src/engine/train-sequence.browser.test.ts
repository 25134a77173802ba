import { describe, expect, test } from 'vitest';
import { asProblem, ProblemError } from '../core/problem';
import { type Random, seededRandom } from '../core/random';
import { ringWorld } from '../core/ring-world';
import { openBackend } from '../gpu/backend';
import { type SasrecConfig, sasrecDefaults } from '../models/sasrec/config';
import { sasrec } from '../models/sasrec/model';
import { nextItemBatches } from './batches';
import { turn } from './pace';
import {
  freshRun,
  type SequenceHooks,
  type SequenceJob,
  type SequenceRun,
  trainSequence,
} from './train-sequence';

const config: SasrecConfig = { ...sasrecDefaults, items: 60, dim: 16, maxLength: 10, dropout: 0.2, seed: 5 };
const { sequences } = ringWorld(60);
const training = sequences.map((sequence) => sequence.subarray(0, -1));
const batchesOf = (of: readonly Int32Array[]) => (random: Random) =>
  nextItemBatches(of, config.maxLength, 8, random);
const job: SequenceJob<SasrecConfig> = {
  config,
  batches: batchesOf(training),
  epochs: 3,
  patience: 10,
  warmUpSteps: 4,
  heldOut: sequences.map((sequence) => ({
    history: sequence.subarray(0, -1),
    targets: sequence.subarray(-1),
  })),
};

async function hooks(
  name: 'wasm' | 'webgpu',
  change: Partial<SequenceHooks<SasrecConfig>> = {},
  settings = config,
): Promise<SequenceHooks<SasrecConfig>> {
  const backend = await openBackend(name);
  return {
    pace: { next: turn },
    createTrainer: (state) => sasrec.createTrainer(backend, settings, state),
    createScorer: (parameters) => sasrec.createScorer(backend, settings, parameters),
    onProgress: () => undefined,
    onBest: async () => undefined,
    saveDue: () => false,
    save: async () => undefined,
    timeUp: () => false,
    ...change,
  };
}

describe('a run that is interrupted', () => {
  test('goes on from a save in mid-epoch to the very same model', async () => {
    const whole = await trainSequence(job, freshRun(config, sasrec.initial(config)), await hooks('wasm'));
    let saved: SequenceRun<SasrecConfig> | undefined;
    let steps = 0;
    const interrupted = trainSequence(
      job,
      freshRun(config, sasrec.initial(config)),
      await hooks('wasm', {
        onProgress: ({ batch }) => {
          if (batch > 0) steps++;
        },
        saveDue: () => steps === 5,
        save: async (run) => {
          saved = structuredClone(run);
        },
        pace: {
          async next() {
            await turn();
            if (steps > 5) throw new ProblemError({ code: 'cancelled' });
          },
        },
      }),
    );
    expect(await interrupted.catch(asProblem)).toEqual({ code: 'cancelled' });
    if (!saved) throw new Error('nothing was saved');
    expect(saved.state.step).toBe(5);
    const resumed = await trainSequence(job, saved, await hooks('wasm'));
    expect(resumed.run.state).toEqual(whole.run.state);
    expect(resumed.run.validations).toEqual(whole.run.validations);
  });

  test('is the same run on webgpu for the same seed', async () => {
    const short = {
      ...job,
      epochs: 1,
      batches: batchesOf(training.slice(0, 24)),
      heldOut: job.heldOut.slice(0, 8),
    };
    const first = await trainSequence(short, freshRun(config, sasrec.initial(config)), await hooks('webgpu'));
    const second = await trainSequence(
      short,
      freshRun(config, sasrec.initial(config)),
      await hooks('webgpu'),
    );
    expect(second.run.state).toEqual(first.run.state);
  });
});

describe('a run that goes wrong', () => {
  test('stops at a loss that is not a number, names the step, and keeps what was saved before', async () => {
    const wild = {
      ...job,
      config: { ...config, learningRate: 1e30, clipNorm: 1e30, logits: 'dot' as const },
      warmUpSteps: 1,
    };
    const problem = await trainSequence(
      wild,
      freshRun(wild.config, sasrec.initial(wild.config)),
      await hooks('wasm', {}, wild.config),
    ).catch(asProblem);
    expect(problem).toMatchObject({ code: 'loss-not-finite' });
  });
});

/**
 * From step `at` on, the trainer goes on from first moments so large that the very next update is infinite: as after a gradient that
 * overflowed, its own loss is still a number.
 */
async function ruinedAt(at: number, change: Partial<SequenceHooks<SasrecConfig>>) {
  const plain = await hooks('wasm', change);
  const createTrainer: typeof plain.createTrainer = async (state) => {
    const trainer = await plain.createTrainer(state);
    let step = state.step;
    return {
      ...trainer,
      async step(batch, learningRate) {
        if (step++ === at) {
          const sound = await trainer.state();
          const firstMoments = sound.firstMoments.map((moment) => ({
            ...moment,
            values: moment.values.map(() => 3e38),
          }));
          await trainer.restore({ ...sound, firstMoments });
        }
        await trainer.step(batch, learningRate);
      },
    };
  };
  return { ...plain, createTrainer };
}

describe('a run that was ruined in its second epoch', () => {
  const perEpoch = batchesOf(training)(seededRandom(1)).length;
  // The last step of the epoch: no loss tells of it any more.
  const at = 2 * perEpoch - 1;

  test('neither saves nor serves what is ruined, and goes on from the last good save as if nothing had happened', async () => {
    const twoEpochs = { ...job, epochs: 2 };
    const fresh = freshRun(config, sasrec.initial(config));
    const undisturbed = await trainSequence(twoEpochs, fresh, await hooks('wasm'));
    const saved: SequenceRun<SasrecConfig>[] = [];
    const served: NonNullable<SequenceRun['best']>[] = [];
    const ruined = await ruinedAt(at, {
      save: async (run) => void saved.push(structuredClone(run)),
      onBest: async (best) => void served.push(best),
    });
    const problem = await trainSequence(twoEpochs, fresh, ruined).catch(asProblem);
    expect(problem).toEqual({ code: 'loss-not-finite', step: at + 1 });
    expect(saved.map(({ epoch }) => epoch)).toEqual([1]);
    expect(served.map(({ epoch }) => epoch)).toEqual([1]);
    expect(saved[0].best).toEqual(served[0]);
    const again = await trainSequence(twoEpochs, saved[0], await hooks('wasm'));
    expect(again.run).toEqual(undisturbed.run);
  });

  test('is not saved in the middle of an epoch either', async () => {
    let steps = 0;
    const saved: SequenceRun<SasrecConfig>[] = [];
    const ruined = await ruinedAt(3, {
      onProgress: ({ step }) => {
        steps = step;
      },
      saveDue: () => steps === 4,
      save: async (run) => void saved.push(run),
    });
    const problem = await trainSequence(job, freshRun(config, sasrec.initial(config)), ruined).catch(
      asProblem,
    );
    expect(problem).toEqual({ code: 'loss-not-finite', step: 4 });
    expect(saved).toEqual([]);
  });
});

describe('early stopping', () => {
  test('ends when nothing gets better, and keeps the best epoch', async () => {
    const still = { ...job, config: { ...config, learningRate: 1e-7 }, epochs: 40, patience: 2 };
    const { run, stopped } = await trainSequence(
      still,
      freshRun(still.config, sasrec.initial(still.config)),
      await hooks('wasm'),
    );
    expect(stopped).toBe('patience');
    expect(run.validations.length).toBe((run.best?.epoch ?? 0) + 2);
    expect(run.best?.ndcg).toBe(Math.max(...run.validations.map(({ ndcg }) => ndcg)));
  });
});
