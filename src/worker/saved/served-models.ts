import { chooseModel } from '../../core/evaluation/model-choice';
import type { ModelChoice, PersonalModel } from '../../core/recommendation/recommendation';
import type { ServingModels } from '../../engine/rails/basis/models';
import type { Recommender } from '../../engine/recommender';
import type { Backend } from '../../gpu/device/backend';
import { trainableModels } from '../training/trainable/trainable-models';
import type { LoadedWorld } from '../world';
import type { SavedModels } from './saved-models';

/** The models that answer now, of one world. */
export interface ServedModels extends ServingModels {
  readonly world: LoadedWorld;
  readonly choice?: ModelChoice;
}

/**
 * Better models take the place of those in use while questions are being answered: the old ones go
 * when the last answer is out.
 */
export interface ModelShelf {
  current(): ServedModels | undefined;
  replace(models: ServedModels | undefined): void;
  /** Runs `work` with the models kept alive. */
  use<T>(work: (models: ServedModels | undefined) => Promise<T>): Promise<T>;
}

const disposeOf = ({ champion, taste }: ServingModels) => {
  champion?.scorer.dispose();
  taste?.scorer.dispose();
};

export function createModelShelf(): ModelShelf {
  let served: ServedModels | undefined;
  let users = 0;
  const retired: ServedModels[] = [];

  const disposeRetired = () => {
    if (users > 0) return;
    for (const models of retired.splice(0)) disposeOf(models);
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

/** A saved model of this world on the backend, if there is one that can be read. */
export async function serveSaved(
  saved: SavedModels,
  model: PersonalModel,
  backend: Backend,
  { interactions }: LoadedWorld,
): Promise<Recommender | undefined> {
  return trainableModels[model].serve(backend, await saved.best(model), interactions.items.length);
}

/**
 * Puts the saved models of a world to work: the one that answered the held-out questions best, and
 * factorization beside it. A model that stands well and cannot be read is forgotten, and the next
 * best serves.
 * @param isWanted false once nobody waits for this any more: what was made by then is given back
 */
export async function serveModels(
  saved: SavedModels,
  backend: Backend,
  world: LoadedWorld,
  isWanted: () => boolean,
): Promise<ServedModels | undefined> {
  const standings = [...(await saved.heldOutResults())];
  for (;;) {
    const choice = chooseModel(standings);
    const best = choice && bestPersonal(choice);
    if (!best) return isWanted() ? { world, choice } : undefined;
    const champion = await serveSaved(saved, best, backend, world);
    if (!champion) {
      await saved.forget(best);
      standings.splice(
        standings.findIndex(({ model }) => model === best),
        1,
      );
      continue;
    }
    const taste =
      best !== TASTE && choice.others.some(({ model }) => model === TASTE)
        ? await serveSaved(saved, TASTE, backend, world)
        : undefined;
    const models = {
      world,
      choice,
      champion,
      taste,
      popularFirst: choice.model === 'popularity',
    };
    if (isWanted()) return models;
    disposeOf(models);
    return undefined;
  }
}

/** Knows no order, so what it shows beside a sequence model is another thing. */
const TASTE = 'matrix-factorization';

function bestPersonal({ model, others }: ModelChoice): PersonalModel | undefined {
  for (const name of [model, ...others.map((other) => other.model)]) if (name !== 'popularity') return name;
  return undefined;
}
