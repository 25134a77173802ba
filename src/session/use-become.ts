import { asProblem } from '../core/problem';
import { useSession } from './use-session';

/**
 * Returns a function that continues as another persona, or as oneself again. Failures are reported
 * like those of any act.
 */
export function useBecome(): (persona: string) => void {
  const session = useSession();
  return (persona) =>
    void session.client
      .call('become', { persona })
      .then(session.adopt, (error: unknown) => session.report(asProblem(error)));
}
