import { constantRate } from '../../core/training/learning-rate';
import { ringWorld } from '../../core/training/ring-world.fixture';
import type { Backend } from '../../gpu/device/backend';
import type { SasrecConfig } from '../../models/sasrec/config';
import { sasrec } from '../../models/sasrec/model';
import { noAverage } from '../../models/weight-average';
import { turn } from '../pace';
import { nextItemBatches } from './batches';
import type { SequenceHooks, SequenceJob } from './train-sequence';

/** For tests: training sequences of users on the ring; the last events are held out. */
export const ringTraining = (users: number): Int32Array[] =>
  ringWorld(users).sequences.map((sequence) => sequence.subarray(0, -1));

/** For tests: histories in batches of eight. */
export const inEights =
  ({ maxLength }: SasrecConfig, sequences: readonly Int32Array[]): SequenceJob<SasrecConfig>['batches'] =>
  (random) =>
    nextItemBatches(sequences, maxLength, 8, random);

/** For tests: a job that trains SASRec on the ring for three epochs. */
export const ringJob = (config: SasrecConfig, users: number): SequenceJob<SasrecConfig> => ({
  config,
  batches: inEights(config, ringTraining(users)),
  epochs: 3,
  patience: 10,
  schedule: constantRate(4),
  averaging: noAverage,
  heldOut: ringWorld(users).sequences.map((sequence) => ({
    history: sequence.subarray(0, -1),
    targets: sequence.subarray(-1),
  })),
});

/** For tests: hooks that never pause, save or run out of time. */
export const undisturbed = (backend: Backend, config: SasrecConfig): SequenceHooks<SasrecConfig> => ({
  pace: { next: turn },
  createTrainer: (state) => sasrec.createTrainer(backend, config, state),
  createScorer: (parameters) => sasrec.createScorer(backend, config, parameters),
  onProgress: () => undefined,
  onBest: async () => undefined,
  saveDue: () => false,
  save: async () => undefined,
  timeUp: () => false,
});
