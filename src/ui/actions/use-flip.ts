import { type RefObject, useLayoutEffect, useRef } from 'react';

const DURATION = 320;

/**
 * Animates the children of a list to their new places when its order changes (first, last, invert,
 * play). Nothing moves for a person who asked for less motion.
 *
 * @param order the children's `data-flip` values in order; a change starts the animation
 */
export function useFlip(list: RefObject<HTMLElement | null>, order: string): void {
  const places = useRef(new Map<string, DOMRect>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: `order` says when children have moved.
  useLayoutEffect(() => {
    const before = places.current;
    const after = new Map<string, DOMRect>();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const origin = list.current?.getBoundingClientRect();
    for (const child of list.current?.querySelectorAll<HTMLElement>('[data-flip]') ?? []) {
      const key = child.dataset.flip ?? '';
      const place = child.getBoundingClientRect();
      // Relative to the list, so that scrolling the page does not count as a move.
      const at = new DOMRect(place.x - (origin?.x ?? 0), place.y - (origin?.y ?? 0));
      after.set(key, at);
      const was = before.get(key);
      if (still || before.size === 0) continue;
      if (!was) child.animate([{ opacity: 0 }, { opacity: 1 }], { duration: DURATION, easing: 'ease-out' });
      else if (was.x !== at.x || was.y !== at.y)
        child.animate([{ translate: `${was.x - at.x}px ${was.y - at.y}px` }, { translate: '0 0' }], {
          duration: DURATION,
          easing: 'cubic-bezier(0.2, 0, 0, 1)',
        });
    }
    places.current = after;
  }, [list, order]);
}
