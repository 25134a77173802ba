/** A page that has just opened has more urgent things to fetch. */
const SETTLED_AFTER = 3_000;

/** Runs it once the page has settled and has nothing else to do. @returns takes the wish back */
export function whenIdle(run: () => void): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(run);
    else run();
  }, SETTLED_AFTER);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
