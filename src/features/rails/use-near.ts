import { type RefObject, startTransition, useEffect, useState } from 'react';

/** Before it can be scrolled into sight there is time to draw it. */
const MARGIN = '600px 0px';

/** Whether an element has been close to the screen: what is far below need not be drawn yet. @param from what to begin with */
export function useNear(element: RefObject<Element | null>, from: boolean): boolean {
  const [near, setNear] = useState(from);
  useEffect(() => {
    if (near || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        // Bit by bit: a dozen cards at once would hold up the scrolling that brought them near.
        if (entries.some(({ isIntersecting }) => isIntersecting)) startTransition(() => setNear(true));
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, element]);
  return near;
}
