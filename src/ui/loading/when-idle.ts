/**
 * Milliseconds. An idle period this long means that no frame is due: nothing moves and nothing is
 * left to draw.
 */
const QUIET = 20;
/** Milliseconds before the page loads its own later parts. */
export const SETTLED = 3_000;
/** Milliseconds after which a page that is never idle is taken as idle. */
const LONGEST = 3_000;

/**
 * Runs it once the page has nothing else to do.
 * @param settled milliseconds to wait before that: a page that has just opened has more urgent
 * things to fetch
 * @returns cancels it
 */
export function whenIdle(run: () => void, settled = 0): () => void {
  let idle: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Some browsers do not report idle periods.
  const known = 'requestIdleCallback' in window;
  const ask = (until: number) => {
    idle = requestIdleCallback(
      (deadline) => {
        if (deadline.timeRemaining() >= QUIET || performance.now() > until) run();
        else ask(until);
      },
      { timeout: LONGEST },
    );
  };
  const begin = () => ask(performance.now() + LONGEST);
  if (!known) timer = setTimeout(run, settled + LONGEST / 3);
  else if (settled > 0) timer = setTimeout(begin, settled);
  else begin();
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
