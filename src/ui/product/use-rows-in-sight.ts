import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  cardsOf,
  inBoth,
  type Run,
  rowsBetween,
  type Stack,
  sameRun,
  withBeyond,
  withOneMore,
} from './rows-in-sight';

/**
 * Rows drawn beyond the window on both sides, so that the next card the keyboard moves to already
 * exists.
 */
const ROWS_BEYOND = 2;
/**
 * Milliseconds per frame for drawing cards; style, layout and paint take as much again. At least
 * one card is drawn in any case.
 */
const TURN = 2;
/** Pixels by which the heights of cards may differ and still count as equal. */
const ALIKE = 1;

/** Marks a place in the list whose card is not drawn yet. */
export const WAITING = 'data-waiting';

interface Measures {
  readonly columns: number;
  /** Height of a card. */
  readonly height: number;
  /** Distance between a card and the one below. */
  readonly gap: number;
  /** From the top of the document. */
  readonly top: number;
}

interface RowsInSight {
  readonly measures: Measures;
  readonly stack: Stack;
  /** Rows in the window. */
  readonly sight: Run;
  /** The rows in the window, and some beyond. */
  readonly drawn: Run;
  /** Places of these rows that have their cards. The others get theirs within a few frames. */
  readonly full: Run | undefined;
}

const sampleOf = (list: Element) => list.querySelector(`:scope > :not([${WAITING}])`);

/** Measures the list as the style sheet lays it out around one of its cards. */
function measure(list: Element, card: Element): Measures {
  const { gridTemplateColumns, rowGap } = getComputedStyle(list);
  return {
    columns: gridTemplateColumns.split(' ').length,
    height: card.getBoundingClientRect().height,
    gap: Number.parseFloat(rowGap) || 0,
    top: list.getBoundingClientRect().top + scrollY,
  };
}

const alike = (a: Measures, b: Measures): boolean =>
  a.columns === b.columns && a.gap === b.gap && a.top === b.top && Math.abs(a.height - b.height) < ALIKE;

/**
 * The rows when the window begins at `scroll`. The first time, the rows in sight have their cards
 * at once.
 */
function rowsAt(scroll: number, measures: Measures, count: number, before?: RowsInSight): RowsInSight {
  const { columns, height, gap, top } = measures;
  const stack = { top, step: Math.max(1, height + gap), rows: Math.max(1, Math.ceil(count / columns)) };
  const sight = rowsBetween(stack, scroll, scroll + innerHeight - 1);
  const drawn = withBeyond(sight, ROWS_BEYOND, stack);
  const full = before ? inBoth(before.full, cardsOf(drawn, columns, count)) : cardsOf(sight, columns, count);
  return { measures, stack, sight, drawn, full };
}

/**
 * Where the window has to begin so that the card at its top stays there when the cards are laid out
 * differently.
 */
function samePlace(before: Measures, after: Measures): number {
  const past = (scrollY - before.top) / (before.height + before.gap);
  if (past <= 0) return scrollY;
  const row = Math.floor((Math.floor(past) * before.columns) / after.columns);
  return after.top + (row + (past % 1)) * (after.height + after.gap);
}

/**
 * Which rows of a list of cards of equal height to draw. The list is measured around its first
 * card: while this is undefined, draw that card alone, where the style sheet puts it. From then on
 * rows appear in the same frame that scrolls to them, as places without cards, and a few cards are
 * drawn per frame, so that no frame has to draw a whole window. While every frame jumps to other
 * rows, as when the scrollbar is dragged, no cards are drawn: they would disappear before they were
 * seen.
 *
 * @param list its children are the places; those without a card are marked with `WAITING`
 */
export function useRowsInSight(list: RefObject<Element | null>, count: number): RowsInSight | undefined {
  const [rows, setRows] = useState<RowsInSight>();
  const latest = useRef(rows);
  const watcher = useRef<ResizeObserver>(undefined);

  useLayoutEffect(() => {
    const element = list.current;
    const sample = element && sampleOf(element);
    if (!element || !sample) return;
    const show = (next: RowsInSight) => {
      latest.current = next;
      setRows(next);
    };
    const known = latest.current;
    show(rowsAt(scrollY, known?.measures ?? measure(element, sample), count, known));

    const follow = () => {
      const before = latest.current;
      if (!before) return;
      const next = rowsAt(scrollY, before.measures, count, before);
      if (!sameRun(next.sight, before.sight)) flushSync(() => show(next));
    };
    const measureAgain = () => {
      const [before, card] = [latest.current, sampleOf(element)];
      if (!before || !card) return;
      const measures = measure(element, card);
      if (alike(measures, before.measures)) return;
      const place = samePlace(before.measures, measures);
      flushSync(() => show(rowsAt(place, measures, count, before)));
      if (Math.abs(place - scrollY) >= ALIKE) scrollTo({ top: place, behavior: 'instant' });
    };
    // Content above the list can move it without changing its size.
    const sizes = new ResizeObserver(measureAgain);
    for (let each: Element | null = element; each && each !== document.body; each = each.parentElement)
      sizes.observe(each);
    watcher.current = sizes;
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', follow);
    return () => {
      sizes.disconnect();
      removeEventListener('scroll', follow);
      removeEventListener('resize', follow);
    };
  }, [list, count]);

  const firstFull = rows?.full?.first;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is another sample.
  useLayoutEffect(() => {
    const sample = list.current && sampleOf(list.current);
    if (!sample) return;
    watcher.current?.observe(sample);
    return () => watcher.current?.unobserve(sample);
  }, [list, count, firstFull]);

  useLayoutEffect(() => {
    if (!rows) return;
    const [all, sight] = [rows.drawn, rows.sight].map((run) => cardsOf(run, rows.measures.columns, count));
    let { full } = rows;
    if (full && sameRun(full, all)) return;
    const fill = () => {
      const end = performance.now() + TURN;
      do {
        full = withOneMore(full, sight, all);
        const next = { ...rows, full };
        latest.current = next;
        flushSync(() => setRows(next));
      } while (!sameRun(full, all) && performance.now() < end);
    };
    let frame = requestAnimationFrame(
      full
        ? fill
        : () => {
            frame = requestAnimationFrame(fill);
          },
    );
    return () => cancelAnimationFrame(frame);
  }, [rows, count]);
  return rows;
}
