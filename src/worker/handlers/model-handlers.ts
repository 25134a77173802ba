import { idleTraining } from '../../core/training/training-status';
import type { HostServices } from '../host-services';
import type { Handlers } from './handler';

/** Training and the backend it runs on. */
export function modelHandlers({ models }: HostServices) {
  return {
    trainingStatus: async () => models.current?.training.status ?? idleTraining,
    train: async ({ action }) => (await models.required()).training.control(action),
    engineStatus: async () => models.engineStatus(),
    chooseBackend: async ({ backend }) => (await models.required()).chooseBackend(backend),
  } satisfies Partial<Handlers>;
}
