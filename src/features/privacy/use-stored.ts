import { useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../core/problem';
import type { ShopEvent } from '../../core/shop/events';
import type { WorldSummary } from '../../core/shop/world';
import { useSession, useShop } from '../../session/use-session';

/** All that is in the database: every event of every persona and data set, and the data sets. */
interface Stored {
  readonly events?: readonly ShopEvent[];
  readonly worlds: readonly WorldSummary[];
  readonly problem?: Problem;
}

/** Reads what is stored, and again whenever the shop's own log or world changes. */
export function useStored(): Stored {
  const { client } = useSession();
  const shop = useShop();
  const [stored, setStored] = useState<Stored>({ worlds: [] });

  // biome-ignore lint/correctness/useExhaustiveDependencies: new events or another world mean that more or less is stored.
  useEffect(() => {
    const stop = new AbortController();
    Promise.all([client.call('exportEvents', undefined), client.call('worlds', undefined)]).then(
      ([events, worlds]) => {
        if (!stop.signal.aborted) setStored({ events, worlds });
      },
      (error) => {
        if (!stop.signal.aborted) setStored({ worlds: [], problem: asProblem(error) });
      },
    );
    return () => stop.abort();
  }, [client, shop.events, shop.world.catalogue]);

  return stored;
}
