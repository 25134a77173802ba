import type { Session } from '../../session/session';
import type { SessionState } from '../../session/store/store';
import { whenIdle } from '../../ui/loading/when-idle';

export interface OpeningSession extends Pick<Session, 'rails' | 'subscribe'> {
  state(): Pick<SessionState, 'phase'>;
}

/** Calls back once the first rails have come (or cannot) and the page has been drawn with them. */
export function whenDrawn(session: OpeningSession, call: () => void): void {
  const stop = session.subscribe(() => {
    const { rails, problem } = session.rails();
    if (session.state().phase !== 'ready' || !(rails || problem)) return;
    stop();
    // Who has been here before waits for rails that only models make, in front of placeholders
    // whose movement leaves the page no idle moment.
    if (rails && rails.historyLength > 0) afterFrame(call);
    else whenIdle(call);
  });
}

/** Nobody waits for the frame of a page out of sight, and it does not come. */
function afterFrame(call: () => void): void {
  if (document.hidden) call();
  else requestAnimationFrame(() => setTimeout(call));
}
