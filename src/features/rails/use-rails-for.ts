import { useEffect, useState } from 'react';
import { asProblem } from '../../core/problem';
import type { RailsState } from '../../session/store/store';
import { useRails, useSession } from '../../session/use-session';

/**
 * Rails for the page of a product: asked for when it opens, and again whenever those of the shopper
 * have changed. The last stay until newer ones come.
 */
export function useRailsFor(item: string): RailsState {
  const session = useSession();
  const home = useRails();
  const [answer, setAnswer] = useState<{ readonly item: string; readonly state: RailsState }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: new rails for the shopper say that those of the product may be others, too.
  useEffect(() => {
    let current = true;
    session.client
      .call('recommendFor', { item })
      .then(
        (rails): RailsState => ({ rails }),
        (error): RailsState => ({ problem: asProblem(error) }),
      )
      .then((state) => {
        if (current) setAnswer({ item, state });
      });
    return () => {
      current = false;
    };
  }, [session, item, home]);

  return answer?.item === item ? answer.state : {};
}
