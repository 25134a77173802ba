import { asProblem } from '../../core/problem';
import type { Client } from '../../worker/client';
import type { Outbox } from '../kept/outbox';
import type { Adopting } from './adopting';
import type { Store } from './store';

/** Opens the shop, and brings into the log what earlier pages did not see stored. */
interface Opening {
  open(): Promise<void>;
  /** Brings the shopper up to date after another tab wrote to the log. */
  refreshShopper(): Promise<void>;
  /**
   * Hands the events that any page wrote down to the worker, and erases them once they are stored.
   * Fails with a ProblemError.
   */
  replay(): Promise<void>;
}

interface OpeningParts {
  readonly client: Client;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly adopting: Adopting;
}

export function createOpening({ client, store, outbox, adopting }: OpeningParts): Opening {
  async function replay() {
    const written = outbox.written();
    if (written.size === 0) return;
    const { stored } = await client.call('replay', { texts: [...written.values()] });
    if (stored) outbox.erase(written);
  }

  async function readMachinery() {
    const [training, evaluation, engine] = await Promise.allSettled([
      client.call('trainingStatus', undefined),
      client.call('evaluationStatus', undefined),
      client.call('engineStatus', undefined),
    ]);
    const { machinery } = store.current();
    store.set({
      machinery: {
        training: training.status === 'fulfilled' ? training.value : machinery.training,
        evaluation: evaluation.status === 'fulfilled' ? evaluation.value : machinery.evaluation,
        engine: engine.status === 'fulfilled' ? engine.value : machinery.engine,
      },
    });
  }

  async function open() {
    if (store.current().state.phase === 'failed') store.set({ state: { phase: 'opening' } });
    // The shop opens also when events cannot be stored now: they stay written down for later.
    if (store.current().state.phase === 'opening') await replay().catch(() => undefined);
    try {
      adopting.adopt(await client.call('open', { asGuest: adopting.cameAsGuest() }));
    } catch (error) {
      // A shop that is open stays open.
      if (!store.shop()) store.set({ state: { phase: 'failed', problem: asProblem(error) } });
      return;
    }
    await readMachinery();
  }

  /** Changes that come while the shopper is read are read together, afterwards. */
  let reading = false;
  let wanted = false;
  async function refreshShopper() {
    wanted = true;
    if (reading) return;
    reading = true;
    while (wanted) {
      wanted = false;
      const state = await client.call('shopper', undefined).catch(() => undefined);
      if (state && !adopting.adoptShopper(state)) await open();
    }
    reading = false;
  }

  return { open, refreshShopper, replay };
}
