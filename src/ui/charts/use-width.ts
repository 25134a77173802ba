import { type RefCallback, useCallback, useState } from 'react';

/** The width of an element in CSS pixels, kept up to date; `initial` until it is in the page. */
export function useWidth(initial: number): readonly [number, RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(initial);
  const follow = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, follow];
}
