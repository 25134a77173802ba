/**
 * An idle moment this long means that no frame is being waited for: nothing moves, nothing is left
 * to draw. Milliseconds.
 */
const QUIET = 20;
/** What comes later of the page itself waits as long as this, milliseconds. */
export const SETTLED = 3_000;
/** A page that never comes to rest is taken as idle after as long as this. */
const LONGEST = 3_000;

/**
 * Runs it once the page has nothing else to do.
 * @param settled milliseconds to wait before that: a page that has just opened has more urgent
 * things to fetch
 * @returns takes the wish back
 */
export function whenIdle(run: () => void, settled = 0): () => void {
  let idle: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Some browsers have no idle moments to tell of.
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
