import { asProblem } from '../core/problem';
import { useSession } from './use-session';

/** Returns a function that pauses memory or resumes it. */
export function usePauseMemory(): (paused: boolean) => void {
  const session = useSession();
  return (paused) =>
    void session.client
      .call('pauseMemory', { paused })
      .then(session.adopt, (error: unknown) => session.report(asProblem(error)));
}
