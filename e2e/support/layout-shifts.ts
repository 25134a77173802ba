import type { Page } from '@playwright/test';

/**
 * Unexpected layout shifts of a page (https://web.dev/articles/cls), as the browser reports them.
 */
export interface LayoutShifts {
  /** Sum of all scores. (CLS is the largest sum within five seconds.) */
  readonly sum: number;
  /** For each shift its score, and the elements that moved with old and new position. */
  readonly moves: readonly string[];
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/**
 * @param from milliseconds since the document's time origin; earlier shifts belong to another page
 */
export function layoutShifts(page: Page, from = 0): Promise<LayoutShifts> {
  return page.evaluate(async (since) => {
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // The browser reports a frame's shifts once the frame is over.
    for (let frames = 0; frames < 2; frames++)
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    entries.push(...observer.takeRecords());
    observer.disconnect();
    const isShift = (entry: PerformanceEntry): entry is LayoutShift => entry.entryType === 'layout-shift';
    const unasked = entries
      .filter(isShift)
      .filter(({ startTime, hadRecentInput }) => startTime >= since && !hadRecentInput);
    const placeOf = ({ x, y, width, height }: DOMRectReadOnly) =>
      `${Math.round(x)},${Math.round(y)} ${Math.round(width)}x${Math.round(height)}`;
    const nameOf = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element
        ? `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.trim().slice(0, 40)}”`
        : 'what is gone';
    };
    return {
      sum: unasked.reduce((sum, { value }) => sum + value, 0),
      moves: unasked.map(
        ({ value, sources }) =>
          `${value.toFixed(4)}: ${sources
            .map(
              ({ node, previousRect, currentRect }) =>
                `${nameOf(node)} from ${placeOf(previousRect)} to ${placeOf(currentRect)}`,
            )
            .join('; ')}`,
      ),
    };
  }, from);
}
