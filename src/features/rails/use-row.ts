import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Row {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  back(): void;
  forward(): void;
  /** Call this when the row was scrolled. */
  measure(): void;
}

/**
 * Pages through a row that scrolls sideways.
 *
 * @param cards identifies what is in the row; with other cards, a row that stood at its beginning
 * stays there
 */
export function useRow(row: RefObject<HTMLElement | null>, cards: string): Row {
  const [ends, setEnds] = useState({ atStart: true, atEnd: false });

  const measure = useCallback(() => {
    const element = row.current;
    if (!element) return;
    const atStart = element.scrollLeft < 4;
    const atEnd = element.scrollLeft + element.clientWidth > element.scrollWidth - 4;
    setEnds((known) => (known.atStart === atStart && known.atEnd === atEnd ? known : { atStart, atEnd }));
  }, [row]);

  // A browser with scroll snapping follows the snapped card wherever new cards push it. A new row
  // stands at its start; setting that explicitly would lay out the whole page before it is drawn.
  const placed = useRef(cards);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other cards can have moved the row.
  useLayoutEffect(() => {
    if (placed.current === cards) return;
    const wasEmpty = placed.current === '';
    placed.current = cards;
    if (ends.atStart && !wasEmpty) row.current?.scrollTo({ left: 0, behavior: 'instant' });
  }, [cards]);

  // The observer reports the row and its last card once they have been laid out; measuring before
  // that would lay out the whole page at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards may end elsewhere.
  useEffect(() => {
    const element = row.current;
    const last = element?.lastElementChild;
    if (!element || !last) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(last);
    return () => observer.disconnect();
  }, [measure, cards]);

  const scroll = (direction: number) => {
    const element = row.current;
    element?.scrollBy({ left: direction * element.clientWidth * 0.9 });
  };
  return { ...ends, measure, back: () => scroll(-1), forward: () => scroll(1) };
}
