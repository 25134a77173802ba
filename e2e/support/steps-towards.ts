/** What a person who sees the page presses next to bring the focus to a control. */
export interface Step {
  readonly key: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowUp' | 'ArrowRight' | 'ArrowLeft';
  /** So many times at least. */
  readonly times: number;
}

/**
 * Runs in the page: which way the control lies from where the focus is, in the order of the
 * document. Inside of tabs, menus, lists of options and groups of radio buttons the arrows lead on,
 * for those are one stop of the Tab key. Undefined where the focus is on it.
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
  // Past the end of a page comes its beginning, and the other way round; not so in a dialog, which
  // keeps the focus.
  const around = stops.length - between;
  const turns = around < between && target.closest('[role=dialog]') === null;
  // Half of the way, then look again: what comes into sight on the way brings stops of its own.
  return {
    key: isAfter === turns ? 'Shift+Tab' : 'Tab',
    times: Math.max(1, Math.floor((turns ? around : between) / 2)),
  };
}
