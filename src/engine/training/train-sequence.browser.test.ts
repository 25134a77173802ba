import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { asProblem, ProblemError } from '../../core/problem';
import { constantRate } from '../../core/training/learning-rate';
import { openBackend } from '../../gpu/device/backend';
import { type SasrecConfig, sasrecDefaults } from '../../models/sasrec/config';
import { sasrec } from '../../models/sasrec/model';
import { turn } from '../pace';
import { inEights, ringJob, ringTraining, undisturbed } from './ring-training.fixture';
import {
  freshRun,
  type SequenceHooks,
  type SequenceJob,
  type SequenceRun,
  trainSequence,
} from './train-sequence';

const config: SasrecConfig = { ...sasrecDefaults, items: 60, dim: 16, maxLength: 10, dropout: 0.2, seed: 5 };
const training = ringTraining(60);
const job = ringJob(config, 60);

/** Steps of every epoch. */
const perEpoch = job.batches(seededRandom(1)).length;

async function hooks(
  name: 'wasm' | 'webgpu',
  change: Partial<SequenceHooks<SasrecConfig>> = {},
  settings = config,
): Promise<SequenceHooks<SasrecConfig>> {
  return { ...undisturbed(await openBackend(name), settings), ...change };
}

describe('a run that is interrupted', () => {
  const ways: Record<string, Partial<SequenceJob<SasrecConfig>>> = {
    'a constant rate': {},
    'a falling rate and averaged weights': {
      schedule: { ...constantRate(4), kind: 'cosine', floor: 0.1 },
      averaging: { kind: 'ema', from: 1, decay: 0.7 },
    },
    'a rate that falls at a plateau, and the mean of all epochs': {
      schedule: { ...constantRate(4), kind: 'plateau' },
      averaging: { kind: 'swa', from: 1, decay: 0 },
    },
  };

  test.each(Object.keys(ways))(
    'goes on from a save in mid-epoch to the very same model, with %s',
    async (way) => {
      const asked = { ...job, ...ways[way] };
      const whole = await trainSequence(asked, freshRun(config, sasrec.initial(config)), await hooks('wasm'));
      const middle = Math.floor(1.5 * perEpoch);
      let saved: SequenceRun<SasrecConfig> | undefined;
      let steps = 0;
      const interrupted = trainSequence(
        asked,
        freshRun(config, sasrec.initial(config)),
        await hooks('wasm', {
          onProgress: ({ batch }) => {
            if (batch > 0) steps++;
          },
          saveDue: () => steps === middle,
          save: async (run) => {
            saved = structuredClone(run);
          },
          pace: {
            async next() {
              await turn();
              if (steps > middle) throw new ProblemError({ code: 'cancelled' });
            },
          },
        }),
      );
      expect(await interrupted.catch(asProblem)).toEqual({ code: 'cancelled' });
      if (!saved) throw new Error('nothing was saved');
      expect(saved).toMatchObject({ epoch: 1, batch: middle - perEpoch, state: { step: middle } });
      const resumed = await trainSequence(asked, saved, await hooks('wasm'));
      const { losses: resumedLosses, ...found } = resumed.run;
      const { losses, ...expected } = whole.run;
      expect(found).toEqual(expected);
      // The save reads the loss once more.
      expect(resumedLosses.length).toBeGreaterThan(losses.length);
    },
  );

  test('is the same run on webgpu for the same seed', async () => {
    const short = {
      ...job,
      epochs: 1,
      batches: inEights(config, training.slice(0, 24)),
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
      schedule: constantRate(1),
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
 * Hooks whose trainer gets huge first moments at step `at`, so that its update makes the parameters
 * infinite, as after a gradient that overflowed. The loss of that step is still finite.
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

describe('a run whose parameters become NaN in its second epoch', () => {
  // The last step of the epoch: no later loss of the epoch shows the NaN.
  const at = 2 * perEpoch - 1;

  test('neither saves nor serves NaN parameters, and resumes exactly from the last good save', async () => {
    const twoEpochs = { ...job, epochs: 2 };
    const fresh = freshRun(config, sasrec.initial(config));
    const whole = await trainSequence(twoEpochs, fresh, await hooks('wasm'));
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
    expect(again.run).toEqual(whole.run);
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
  test('ends when validation stops improving, and keeps the best epoch', async () => {
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

describe('averaged weights', () => {
  test('are validated and kept, while training continues from its own parameters', async () => {
    const { run } = await trainSequence(
      { ...job, epochs: 2, averaging: { kind: 'swa', from: 2, decay: 0 } },
      freshRun(config, sasrec.initial(config)),
      await hooks('wasm'),
    );
    const plain = await trainSequence(
      { ...job, epochs: 2 },
      freshRun(config, sasrec.initial(config)),
      await hooks('wasm'),
    );
    expect(run.average).toEqual({ epochs: 1, parameters: run.state.parameters });
    expect(run.state).toEqual(plain.run.state);
    const longer = await trainSequence(
      { ...job, epochs: 2, averaging: { kind: 'swa', from: 1, decay: 0 } },
      freshRun(config, sasrec.initial(config)),
      await hooks('wasm'),
    );
    expect(longer.run.state).toEqual(plain.run.state);
    expect(longer.run.average?.epochs).toBe(2);
    expect(longer.run.average?.parameters).not.toEqual(plain.run.state.parameters);
    expect(longer.run.validations[0]).toEqual(plain.run.validations[0]);
    expect(longer.run.validations[1]).not.toEqual(plain.run.validations[1]);
  });
});

describe('a run with nothing to do', () => {
  test('of no epochs returns the initial parameters', async () => {
    const fresh = freshRun(config, sasrec.initial(config));
    const { run, stopped } = await trainSequence({ ...job, epochs: 0 }, fresh, await hooks('wasm'));
    expect(run).toEqual(fresh);
    expect(stopped).toBe('epochs');
  });

  test('on users with one event each validates the initial parameters once and says so', async () => {
    const lonely = training.map((sequence) => sequence.subarray(0, 1));
    const fresh = freshRun(config, sasrec.initial(config));
    const { run, stopped } = await trainSequence(
      { ...job, batches: inEights(config, lonely) },
      fresh,
      await hooks('wasm'),
    );
    expect(stopped).toBe('nothing-to-train');
    expect(run.state).toEqual(fresh.state);
    expect(run.validations).toHaveLength(1);
    expect(run.best?.parameters).toEqual(fresh.state.parameters);
  });

  test('on histories of one item over and over learns it', async () => {
    const same = training.map(() => Int32Array.of(3, 3, 3, 3));
    const { run, stopped } = await trainSequence(
      { ...job, epochs: 2, batches: inEights(config, same) },
      freshRun(config, sasrec.initial(config)),
      await hooks('wasm'),
    );
    expect(stopped).toBe('epochs');
    expect(run.losses[run.losses.length - 1].loss).toBeLessThan(run.losses[0].loss);
  });
});
