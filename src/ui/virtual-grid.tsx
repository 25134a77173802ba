import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import styles from './product-grid.module.css';

/** The same as in the style sheet: columns are at least so wide, on a narrow screen a part of its width. */
const LEAST_COLUMN = 208;
const PART_OF_SCREEN = 0.4;
/** Of a card below its square picture, until one was measured. */
const WORDS_OF_CARD = 150;
/** Rows drawn beyond the window on both sides: what the keyboard goes to next is there before it does. */
const ROWS_BEYOND = 2;

interface Place {
  readonly columns: number;
  readonly column: number;
  readonly rowGap: number;
  /** From the top of the document. */
  readonly top: number;
}

/** Heights of rows by the width of a card: a list that is come back to is as high as it was when it was left. */
const heights = new Map<number, number>();

function placeOf(list: HTMLElement): Place {
  const { columnGap, rowGap } = getComputedStyle(list);
  const gap = Number.parseFloat(columnGap) || 0;
  const least = Math.min(LEAST_COLUMN, PART_OF_SCREEN * document.documentElement.clientWidth);
  const width = list.clientWidth;
  const columns = Math.max(1, Math.floor((width + gap) / (least + gap)));
  return {
    columns,
    column: Math.round((width - gap * (columns - 1)) / columns),
    rowGap: Number.parseFloat(rowGap) || 0,
    top: list.getBoundingClientRect().top + scrollY,
  };
}

const same = (a: Place, b: Place) =>
  a.columns === b.columns && a.column === b.column && a.rowGap === b.rowGap && a.top === b.top;

/**
 * Cards in as many columns as fit, of which only those near the window are drawn: twenty thousand scroll as twenty do. Each says its
 * place among all.
 *
 * @param keyOf what stays with a card when the list changes
 */
export function VirtualGrid({
  label,
  count,
  keyOf,
  children,
}: {
  label: string;
  count: number;
  keyOf: (at: number) => string;
  children: (at: number) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState<Place>({ columns: 1, column: LEAST_COLUMN, rowGap: 0, top: 0 });
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => {
      const next = placeOf(element);
      setPlace((known) => (same(known, next) ? known : next));
    };
    look();
    // What stands above the list moves it without changing its own size.
    const watcher = new ResizeObserver(look);
    for (let each: HTMLElement | null = element; each && each !== document.body; each = each.parentElement)
      watcher.observe(each);
    return () => watcher.disconnect();
  }, []);

  const { columns, column, rowGap, top } = place;
  const rows = Math.ceil(count / columns);
  const virtualizer = useWindowVirtualizer({
    count: rows,
    estimateSize: useCallback(() => heights.get(column) ?? column + WORDS_OF_CARD, [column]),
    gap: rowGap,
    overscan: ROWS_BEYOND,
    scrollMargin: top,
    // The list may be in the middle of the document when it is first drawn.
    initialOffset: () => scrollY,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are other rows.
  useLayoutEffect(() => virtualizer.measure(), [columns, column]);
  // All rows are of one height. Once it is known, rows that were never drawn count with it, too: the list must not grow under who drags it.
  const counted = useRef<number>(undefined);
  useLayoutEffect(() => {
    const height = heights.get(column);
    if (height === counted.current) return;
    counted.current = height;
    virtualizer.measure();
  });

  const drawn = virtualizer.getVirtualItems();
  const first = drawn[0];
  const last = drawn.at(-1);
  const measure = (element: HTMLElement | null) => {
    if (element) heights.set(column, element.getBoundingClientRect().height);
    virtualizer.measureElement(element);
  };
  const items = drawn.flatMap(({ index }) =>
    Array.from({ length: Math.min(columns, count - index * columns) }, (_, at) => index * columns + at),
  );
  return (
    <ul
      ref={list}
      className={`${styles.grid} ${styles.virtual}`}
      aria-label={label}
      style={{
        paddingTop: first ? first.start - top : 0,
        paddingBottom: last ? Math.max(0, virtualizer.getTotalSize() - (last.end - top)) : 0,
      }}
    >
      {items.map((at) => (
        <li
          key={keyOf(at)}
          // Every card of a row is as high as the row.
          {...(at % columns === 0 ? { ref: measure, 'data-index': at / columns } : {})}
          aria-setsize={count}
          aria-posinset={at + 1}
        >
          {children(at)}
        </li>
      ))}
    </ul>
  );
}
