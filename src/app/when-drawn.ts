import type { Session } from '../session/session';

/** An idle moment this long means that no frame is being waited for: nothing moves, nothing is left to draw. Milliseconds. */
const QUIET = 20;
/** A page that never comes to rest is taken as drawn after as long as this. */
const LONGEST = 3_000;

/** Calls back once the first rails have come (or cannot) and the page has been drawn with them. */
export function whenDrawn(session: Pick<Session, 'state' | 'rails' | 'subscribe'>, call: () => void): void {
  const stop = session.subscribe(() => {
    const { rails, problem } = session.rails();
    if (session.state().phase !== 'ready' || !(rails || problem)) return;
    stop();
    whenIdle(call);
  });
}

function whenIdle(call: () => void): void {
  // Some browsers have no idle moments to tell of.
  if (!('requestIdleCallback' in window)) {
    setTimeout(call, LONGEST / 3);
    return;
  }
  const began = performance.now();
  const ask = () =>
    requestIdleCallback(
      (deadline) => {
        if (deadline.timeRemaining() >= QUIET || performance.now() - began > LONGEST) call();
        else ask();
      },
      { timeout: LONGEST },
    );
  ask();
}
