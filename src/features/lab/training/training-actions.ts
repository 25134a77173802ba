import type { TrainingState } from '../../../core/training/training-status';

export type TrainingAction = 'start' | 'pause' | 'resume' | 'cancel';

const actions: Readonly<Record<TrainingState, readonly [TrainingAction, ...TrainingAction[]]>> = {
  idle: ['start'],
  preparing: ['cancel'],
  running: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  finished: ['start'],
  cancelled: ['start'],
  failed: ['start'],
};

/** What a person can ask of training in a state; the first is what most will want. */
export const trainingActions = (state: TrainingState): readonly [TrainingAction, ...TrainingAction[]] =>
  actions[state];
