import type { Session } from '../session/session';
import { whenIdle } from '../ui/when-idle';

/** Calls back once the first rails have come (or cannot) and the page has been drawn with them. */
export function whenDrawn(session: Pick<Session, 'state' | 'rails' | 'subscribe'>, call: () => void): void {
  const stop = session.subscribe(() => {
    const { rails, problem } = session.rails();
    if (session.state().phase !== 'ready' || !(rails || problem)) return;
    stop();
    whenIdle(call);
  });
}
