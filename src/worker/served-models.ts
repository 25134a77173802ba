import type { Models } from '../engine/recommend';
import type { SavedFactorization } from './saved-models';
import type { LoadedWorld } from './world';

/** The models that answer now, of one world. */
export interface ServedModels extends Models {
  readonly world: LoadedWorld;
  readonly savedFactorization?: SavedFactorization;
}

/** Better models take the place of those in use while questions are being answered: the old ones go when the last answer is out. */
export interface ModelShelf {
  current(): ServedModels | undefined;
  replace(models: ServedModels | undefined): void;
  /** Runs `work` with the models kept alive. */
  use<T>(work: (models: ServedModels | undefined) => Promise<T>): Promise<T>;
}

export function createModelShelf(): ModelShelf {
  let served: ServedModels | undefined;
  let users = 0;
  const retired: ServedModels[] = [];

  const disposeRetired = () => {
    if (users > 0) return;
    for (const { sequence, factorization } of retired.splice(0)) {
      sequence?.dispose();
      factorization?.dispose();
    }
  };

  return {
    current: () => served,
    replace(models) {
      if (served) retired.push(served);
      served = models;
      disposeRetired();
    },
    async use(work) {
      users++;
      try {
        return await work(served);
      } finally {
        users--;
        disposeRetired();
      }
    },
  };
}
