import type { Session } from '../../session/session';
import type { SessionState } from '../../session/store/store';
import { whenIdle } from '../../ui/loading/when-idle';

export interface OpeningSession extends Pick<Session, 'rails' | 'subscribe'> {
  state(): Pick<SessionState, 'phase'>;
}

/**
 * Calls back once the first rails have arrived or failed, and the page has been drawn with them.
 */
export function whenDrawn(session: OpeningSession, call: () => void): void {
  const stop = session.subscribe(() => {
    const { rails, problem } = session.rails();
    if (session.state().phase !== 'ready' || !(rails || problem)) return;
    stop();
    // A shopper with a past waits for rails that only models make. Their placeholders move, so that
    // the page is never idle: waiting one frame is enough.
    if (rails && rails.historyLength > 0) afterFrame(call);
    else whenIdle(call);
  });
}

/** Calls after the next frame, or at once on a hidden page, which gets no frames. */
function afterFrame(call: () => void): void {
  if (document.hidden) call();
  else requestAnimationFrame(() => setTimeout(call));
}
