import { useEffect, useMemo, useState } from 'react';
import { asProblem, type Problem } from '../../core/problem';
import type { Product } from '../../core/shop/catalogue';
import type { EstimatedTaste } from '../../core/shop/taste';
import { useRails, useSession, useShop } from '../../session/use-session';

/** What the sliders start from, with the products themselves. */
export interface BelievedTaste {
  readonly from: EstimatedTaste['from'];
  readonly products: readonly Product[];
  readonly priceLevel?: number;
}

/**
 * Asks what is believed of the shopper, and again whenever the models or the shopper change; the
 * last answer stays until then.
 */
export function useBelieved(): { readonly taste?: BelievedTaste; readonly problem?: Problem } {
  const { client } = useSession();
  const { index } = useShop();
  const { rails } = useRails();
  const [answer, setAnswer] = useState<{ believed?: EstimatedTaste; problem?: Problem }>({});

  // biome-ignore lint/correctness/useExhaustiveDependencies: new rails mean that the shopper or the models have changed.
  useEffect(() => {
    const stop = new AbortController();
    client.call('believed', undefined, { signal: stop.signal }).then(
      (believed) => !stop.signal.aborted && setAnswer({ believed }),
      (error: unknown) => !stop.signal.aborted && setAnswer({ problem: asProblem(error) }),
    );
    return () => stop.abort();
  }, [client, rails]);

  const { believed, problem } = answer;
  const taste = useMemo(
    () =>
      believed && {
        from: believed.from,
        priceLevel: believed.priceLevel,
        products: believed.items.flatMap((item) => index.byId.get(item) ?? []),
      },
    [believed, index],
  );
  return { taste, problem };
}
