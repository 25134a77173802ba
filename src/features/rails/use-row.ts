import { type RefObject, useCallback, useEffect, useState } from 'react';

export interface Row {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  back(): void;
  forward(): void;
  /** To be called when the row was scrolled. */
  measure(): void;
}

/** Pages through a row that scrolls sideways. @param cards how many there are; a change measures anew */
export function useRow(row: RefObject<HTMLElement | null>, cards: number): Row {
  const [ends, setEnds] = useState({ atStart: true, atEnd: false });

  const measure = useCallback(() => {
    const element = row.current;
    if (!element) return;
    const atStart = element.scrollLeft < 4;
    const atEnd = element.scrollLeft + element.clientWidth > element.scrollWidth - 4;
    setEnds((known) => (known.atStart === atStart && known.atEnd === atEnd ? known : { atStart, atEnd }));
  }, [row]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards may end elsewhere.
  useEffect(() => {
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [measure, cards]);

  const scroll = (direction: number) => {
    const element = row.current;
    element?.scrollBy({ left: direction * element.clientWidth * 0.9 });
  };
  return { ...ends, measure, back: () => scroll(-1), forward: () => scroll(1) };
}
