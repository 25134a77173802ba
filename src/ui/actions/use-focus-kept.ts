import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** An entry that has the focus, and the entries that get it when this one disappears. */
interface Held {
  readonly id: string;
  /** Nearest first. */
  readonly neighbours: readonly string[];
}

/**
 * Keeps the focus in a place whose entries (elements with `data-item`) can disappear while they
 * have it. The focus goes to the entry that moves up, else to the one before, else to entries of
 * another list in the place, and to `home` when none is left. An entry that comes back, as undoing
 * brings it, gets the focus again, unless the shopper has moved it elsewhere. Without this the
 * focus would fall to the top of the page.
 *
 * @param home what can be focused beside the entries; without it the page's content
 * @returns what the element around the entries needs; the component must be drawn whenever the
 * entries change
 */
export function useFocusKept(home?: RefObject<HTMLElement | null>): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
} {
  const place = useRef<HTMLDivElement>(null);
  const held = useRef<Held>(undefined);
  /**
   * True also while the focus is in a menu that belongs to an entry. React sends no blur event for
   * an element that it removes: this then stays true.
   */
  const isHere = useRef(false);
  const lost = useRef<{ readonly id: string; readonly instead: Element | null }>(undefined);

  useLayoutEffect(() => {
    const was = isHere.current ? held.current : undefined;
    if (!was && !lost.current) return;
    const entries = entriesOf(place.current);
    const focused = document.activeElement;
    const isNowhere = focused === null || focused === document.body;

    const { id, instead } = lost.current ?? {};
    const back = entries.find((entry) => entry.dataset.item === id);
    if (back) {
      lost.current = undefined;
      // Also from a status message, which is about to disappear.
      if (isNowhere || focused === instead || focused.closest('[role="status"]')) wayInto(back)?.focus();
      return;
    }
    if (!was) return;
    const same = entries.find((entry) => entry.dataset.item === was.id);
    if (same) {
      held.current = holding(same, entries);
      return;
    }
    if (!isNowhere) return;
    const there = new Map(entries.map((entry) => [entry.dataset.item, entry]));
    const next = was.neighbours.find((neighbour) => there.has(neighbour));
    const target = wayInto(there.get(next)) ?? home?.current ?? document.getElementById('content');
    target?.focus();
    lost.current = { id: was.id, instead: target };
  });

  return {
    ref: place,
    onFocus({ target }) {
      isHere.current = true;
      if (!place.current?.contains(target)) return;
      const entry = target.closest<HTMLElement>('[data-item]');
      held.current = entry ? holding(entry, entriesOf(place.current)) : undefined;
    },
    onBlur() {
      isHere.current = false;
    },
  };
}

const entriesOf = (place: HTMLElement | null): HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>('[data-item]') ?? []),
];

/** The entry's link to its own page; without one, its first button. */
const wayInto = (entry: HTMLElement | undefined) =>
  entry?.querySelector<HTMLElement>('a[href]:not([tabindex="-1"])') ?? entry?.querySelector('button');

function holding(entry: HTMLElement, entries: readonly HTMLElement[]): Held {
  const at = entries.indexOf(entry);
  const others = [...entries.slice(at + 1), ...entries.slice(0, at).reverse()];
  const isBeside = (other: HTMLElement) => other.parentElement === entry.parentElement;
  const nearest = [...others.filter(isBeside), ...others.filter((other) => !isBeside(other))];
  return { id: entry.dataset.item ?? '', neighbours: nearest.map((other) => other.dataset.item ?? '') };
}
