import { asProblem } from '../../core/problem';
import type { Client } from '../../worker/client';
import type { RailsState, Store } from './store';

/**
 * Returns a function that asks for the rails of the home page. At most one request is under way:
 * when something changes meanwhile, its reply is dropped and the rails are asked for again.
 */
export function createRailsRefresh(client: Client, store: Store): () => Promise<void> {
  /** Counts the requested refreshes; a reply to an older count is stale. */
  let wanted = 0;
  let asking = false;
  return async () => {
    wanted++;
    if (asking) return;
    asking = true;
    for (let asked = -1; asked !== wanted; ) {
      asked = wanted;
      const { variety } = store.current();
      const rails = await client.call('recommend', { variety }).then(
        (rails): RailsState => ({ rails }),
        (error): RailsState => ({ problem: asProblem(error) }),
      );
      if (asked === wanted) store.set({ rails });
    }
    asking = false;
  };
}
