import { type FocusEvent, memo, type ReactNode, useRef, useState } from 'react';
import styles from './product-grid.module.css';
import { cardsOf, holds, type Run, withBeyond } from './rows-in-sight';
import { useRowsInSight, WAITING } from './use-rows-in-sight';

const placesIn = ({ first, last }: Run): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

const placeOf = (element: Element): number => Number(element.closest('[aria-posinset]')?.ariaPosInSet) - 1;

/**
 * Cards in as many columns as fit, of which only those near the window are drawn: twenty thousand
 * scroll like twenty. Each has its position among all for screen readers. The card that has the
 * focus stays drawn, with its neighbours, however far the window moves.
 *
 * @param keyOf a key that stays with a card when the list changes
 * @param draw draws a card; all have the same height. Cards are drawn again only when this is
 * another function.
 */
export function VirtualGrid({
  label,
  count,
  keyOf,
  draw,
}: {
  label: string;
  count: number;
  keyOf: (at: number) => string;
  draw: (at: number) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useRowsInSight(list, count);
  const [focused, setFocused] = useState<number>();

  const { columns } = rows?.measures ?? { columns: 1 };
  const near = focused !== undefined && focused < count ? Math.floor(focused / columns) : undefined;
  const kept =
    near === undefined || !rows ? [] : placesIn(withBeyond({ first: near, last: near }, 1, rows.stack));
  const shown = rows ? [...new Set([...placesIn(rows.drawn), ...kept])].sort((a, b) => a - b) : [0];
  const places = shown.flatMap((row) => placesIn(cardsOf({ first: row, last: row }, columns, count)));
  const step = rows?.stack.step ?? 0;
  return (
    <ul
      ref={list}
      className={`${styles.grid} ${styles.virtual} ${rows ? styles.measured : ''}`}
      aria-label={label}
      style={rows && { height: rows.stack.rows * step - rows.measures.gap }}
      onFocus={({ target }: FocusEvent) => setFocused(placeOf(target))}
      onBlur={({ target, relatedTarget, currentTarget }: FocusEvent) => {
        // When the browser window loses the focus, the card keeps it.
        if (!currentTarget.contains(relatedTarget) && document.activeElement !== target)
          setFocused(undefined);
      }}
    >
      {places.map((at, place) => {
        const row = Math.floor(at / columns);
        const drawn = !rows || kept.includes(row) || (rows.full !== undefined && holds(rows.full, at));
        return (
          <Place
            // Places without cards are all alike, and are reused when the list scrolls.
            key={drawn ? keyOf(at) : `${WAITING} ${place}`}
            at={at}
            count={count}
            column={(at % columns) + 1}
            top={row * step}
            draw={drawn ? draw : undefined}
          />
        );
      })}
    </ul>
  );
}

/** @param draw absent until its card is to be drawn */
const Place = memo(function Place({
  at,
  count,
  column,
  top,
  draw,
}: {
  at: number;
  count: number;
  column: number;
  top: number;
  draw: ((at: number) => ReactNode) | undefined;
}) {
  return (
    <li
      // Without an end column, the place would reach to the edge of the list.
      style={{ gridColumn: `${column} / ${column + 1}`, top }}
      aria-setsize={count}
      aria-posinset={at + 1}
      {...(draw ? {} : { [WAITING]: '' })}
    >
      {draw?.(at)}
    </li>
  );
});
