import { type RefObject, startTransition, useEffect, useState } from 'react';

/**
 * Wide enough to draw an element before it is scrolled into sight, down the page or along a row.
 */
const MARGINS = { rootMargin: '600px 0px', scrollMargin: '0px 300px' };

const watched = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** One observer for all elements, because a page has a hundred pictures. */
function watch(element: Element, onNear: () => void): () => void {
  observer ??= new IntersectionObserver((entries) => {
    const near = entries.filter(({ isIntersecting }) => isIntersecting);
    // In slices: drawing a dozen cards at once would block the scrolling that brought them near.
    startTransition(() => {
      for (const { target } of near) watched.get(target)?.();
    });
  }, MARGINS);
  const shared = observer;
  watched.set(element, onNear);
  shared.observe(element);
  return () => {
    watched.delete(element);
    shared.unobserve(element);
  };
}

/**
 * Whether an element has ever been close to the screen. Elements far away are drawn later.
 * @param from the first value
 */
export function useNear(element: RefObject<Element | null>, from: boolean): boolean {
  const [near, setNear] = useState(from);
  useEffect(() => {
    if (near || !element.current) return;
    return watch(element.current, () => setNear(true));
  }, [near, element]);
  return near;
}
