import type { TrainingPhase } from '../../../core/training/training-status';

export type TrainingAction = 'start' | 'pause' | 'resume' | 'cancel';

const actions: Readonly<Record<TrainingPhase, readonly [TrainingAction, ...TrainingAction[]]>> = {
  idle: ['start'],
  preparing: ['cancel'],
  running: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  finished: ['start'],
  cancelled: ['start'],
  failed: ['start'],
};

/** What a person can do in this state of training, the most likely action first. */
export const trainingActions = (state: TrainingPhase): readonly [TrainingAction, ...TrainingAction[]] =>
  actions[state];
