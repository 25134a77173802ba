/** The next key that brings the focus closer to a control. */
export interface Step {
  readonly key: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowUp' | 'ArrowRight' | 'ArrowLeft';
  /** How often it can be pressed before looking again. */
  readonly times: number;
}

/**
 * Runs in the page: the direction from the focus to a control in document order. Within tabs,
 * menus, option lists and radio groups the arrow keys lead on, since each is one stop of the Tab
 * key. Undefined when the control has the focus.
 */
export function stepTowards(target: Element): Step | undefined {
  const from = document.activeElement ?? document.body;
  if (from === target) return undefined;
  const isAfter = (from.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isRadio = (element: Element): element is HTMLInputElement =>
    element instanceof HTMLInputElement && element.type === 'radio';
  const sameGroup =
    isRadio(target) && isRadio(from)
      ? target.name === from.name
      : ['[role=tablist]', '[role=menu]', '[role=listbox]', '[role=radiogroup]'].some((group) => {
          const around = target.closest(group);
          return around?.contains(from) === true;
        });
  if (sameGroup) {
    const sideways = target.closest('[role=tablist]') !== null;
    const key = sideways ? (isAfter ? 'ArrowRight' : 'ArrowLeft') : isAfter ? 'ArrowDown' : 'ArrowUp';
    return { key, times: 1 };
  }
  const stops = [
    ...document.querySelectorAll(
      'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]',
    ),
  ].filter((element) => element.checkVisibility());
  const [first, last] = isAfter ? [from, target] : [target, from];
  const between = stops.filter(
    (element) =>
      (first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  ).length;
  // Focus wraps around at the ends of a page, but not in a dialog, which keeps the focus.
  const around = stops.length - between;
  const turns = around < between && target.closest('[role=dialog]') === null;
  // Half of the distance, then look again: content that scrolls into view may add stops.
  return {
    key: isAfter === turns ? 'Shift+Tab' : 'Tab',
    times: Math.max(1, Math.floor((turns ? around : between) / 2)),
  };
}
