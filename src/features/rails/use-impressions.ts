import { type RefObject, useEffect, useRef } from 'react';
import type { RailId } from '../../core/shop/events';
import { useSession } from '../../session/use-session';

/** Milliseconds: half of a card in sight for this long counts as seen. */
const SEEN_AFTER = 1_000;

/**
 * Records which cards of a rail were seen, in batches, each card once as long as the page is open.
 *
 * @param list the rail's list, whose items carry the product's id in `data-item`
 * @param items the ids in it; a change observes the list again
 */
export function useImpressions(list: RefObject<HTMLElement | null>, rail: RailId, items: readonly string[]) {
  const session = useSession();
  const recorded = useRef(new Set<string>());
  const shown = items.join('\u0000');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` says when the list has other cards.
  useEffect(() => {
    const inSight = new Map<string, number>();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const collect = () => {
      timer = undefined;
      const now = performance.now();
      const seen = [...inSight].filter(([, since]) => now - since >= SEEN_AFTER).map(([item]) => item);
      for (const item of seen) {
        inSight.delete(item);
        recorded.current.add(item);
      }
      if (seen.length > 0) void session.record([{ kind: 'impression', items: seen, rail }]);
      if (inSight.size > 0) timer = setTimeout(collect, SEEN_AFTER);
    };

    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const item = target instanceof HTMLElement ? target.dataset.item : undefined;
          if (item === undefined || recorded.current.has(item)) continue;
          if (isIntersecting) inSight.set(item, performance.now());
          else inSight.delete(item);
        }
        if (inSight.size > 0 && timer === undefined) timer = setTimeout(collect, SEEN_AFTER);
      },
      { threshold: 0.5 },
    );
    for (const card of list.current?.querySelectorAll('[data-item]') ?? []) observer.observe(card);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [session, rail, shown]);
}
