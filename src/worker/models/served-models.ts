import { chooseModel } from '../../core/evaluation/model-choice';
import type { ModelChoice, PersonalModel } from '../../core/recommendation/recommendation';
import type { ServingModels } from '../../engine/rails/basis/models';
import type { Recommender } from '../../engine/recommender';
import type { Backend } from '../../gpu/device/backend';
import type { SavedModels } from '../saved/saved-models';
import type { LoadedWorld } from '../shop/world';
import { trainableModels } from '../training/trainable/trainable-models';

/** The models of one world that serve now. */
export interface ServedModels extends ServingModels {
  readonly world: LoadedWorld;
  readonly choice?: ModelChoice;
}

/**
 * Holds the serving models. Better models may replace them while calls use them: the old ones are
 * disposed after the last of these calls.
 */
export interface ModelShelf {
  current(): ServedModels | undefined;
  replace(models: ServedModels | undefined): void;
  /** Runs `work` with the models, which are not disposed before it ends. */
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

/**
 * Loads a saved model of this world onto the backend, if there is one that can be read and runs.
 * Fails only with the backend.
 */
export async function serveSaved(
  saved: SavedModels,
  model: PersonalModel,
  backend: Backend,
  { interactions }: LoadedWorld,
): Promise<Recommender | undefined> {
  const stored = await saved.best(model);
  try {
    return await trainableModels[model].serve(backend, stored, interactions.items.length);
  } catch (error) {
    // A lost device fails every model; what is saved is sound then.
    if (await isLostSoon(backend)) throw error;
    return undefined;
  }
}

/** Milliseconds in which a browser reports the loss of a device that made a call fail. */
const REPORTED_WITHIN = 200;

const isLostSoon = ({ lost }: Backend): Promise<boolean> =>
  Promise.race([
    lost.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), REPORTED_WITHIN)),
  ]);

/**
 * Loads the saved models of a world: the one with the best held-out result, and matrix
 * factorization beside it. A model that cannot be read is deleted, and the next best serves.
 * @param onDeleted called for each deleted model
 * @param isWanted false once the models are no longer needed: they are disposed
 */
export async function serveModels(
  saved: SavedModels,
  backend: Backend,
  world: LoadedWorld,
  onDeleted: (model: PersonalModel) => void,
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
      onDeleted(best);
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

/** Reads no order, so it recommends other products than a sequence model. */
const TASTE = 'matrix-factorization';

function bestPersonal({ model, others }: ModelChoice): PersonalModel | undefined {
  for (const name of [model, ...others.map((other) => other.model)]) if (name !== 'popularity') return name;
  return undefined;
}
