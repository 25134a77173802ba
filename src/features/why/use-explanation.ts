import { useCallback, useEffect, useState } from 'react';
import type { Explanation } from '../../core/explanation';
import { asProblem, type Problem } from '../../core/problem';
import { useSession } from '../../session/use-session';
import type { WhyRequest } from '../../session/why-opener';

export type Answer =
  | { readonly phase: 'measuring' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | { readonly phase: 'ready'; readonly explanation: Explanation };

/** Asks for the explanation of an item, gives up when the panel closes or asks for another, and can ask again. */
export function useExplanation({ item, model }: WhyRequest): readonly [Answer, () => void] {
  const { client } = useSession();
  const [answer, setAnswer] = useState<Answer>({ phase: 'measuring' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same question again.
  useEffect(() => {
    const stop = new AbortController();
    setAnswer({ phase: 'measuring' });
    client.call('explain', { item, model }, { signal: stop.signal }).then(
      (explanation) => {
        if (!stop.signal.aborted) setAnswer({ phase: 'ready', explanation });
      },
      (error) => {
        if (!stop.signal.aborted) setAnswer({ phase: 'failed', problem: asProblem(error) });
      },
    );
    return () => stop.abort();
  }, [client, item, model, attempt]);

  return [answer, useCallback(() => setAttempt((count) => count + 1), [])];
}
