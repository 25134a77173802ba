import { asProblem } from '../core/problem';
import { useSession } from './use-session';

/**
 * Goes on as somebody else, or as oneself again; what goes wrong is told as everything that fails.
 */
export function useBecome(): (persona: string) => void {
  const session = useSession();
  return (persona) =>
    void session.client
      .call('become', { persona })
      .then(session.adopt, (error: unknown) => session.report(asProblem(error)));
}
