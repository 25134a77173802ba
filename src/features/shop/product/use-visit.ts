import { useEffect, useRef } from 'react';
import { useSession } from '../../../session/use-session';

/** Milliseconds: shorter visits are not recorded. */
const LEAST_DWELL = 250;

/**
 * Records that a product's page was opened, and how long it was visible. Once for each page that
 * uses it.
 */
export function useVisit(item: string) {
  const session = useSession();
  const viewed = useRef(false);
  useEffect(() => {
    if (!viewed.current) {
      viewed.current = true;
      void session.record([{ kind: 'view', item }]);
    }
    let since = document.hidden ? undefined : performance.now();
    const pause = () => {
      if (since === undefined) return;
      const milliseconds = Math.round(performance.now() - since);
      since = undefined;
      if (milliseconds >= LEAST_DWELL) void session.record([{ kind: 'dwell', item, milliseconds }]);
    };
    const visibility = () => {
      if (document.hidden) pause();
      else since ??= performance.now();
    };
    document.addEventListener('visibilitychange', visibility);
    addEventListener('pagehide', pause);
    return () => {
      document.removeEventListener('visibilitychange', visibility);
      removeEventListener('pagehide', pause);
      pause();
    };
  }, [session, item]);
}
