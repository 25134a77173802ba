import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../core/problem';
import { useRails, useSession, useShopper } from '../../session/use-session';
import type { CallInput, CallName, CallOutput } from '../../worker/calls';

/**
 * What became of a question. The last answer stays beside a newer question, so that the page need
 * not go blank.
 */
export interface Answer<Output> {
  readonly phase: 'asking' | 'failed' | 'ready';
  /** Of this question once `ready`, of an older one until then. */
  readonly output?: Output;
  readonly problem?: Problem;
}

/**
 * Asks the worker, gives up when the question changes or the page is left, and can ask again. Asks
 * anew whenever the shopper did something that counts, and when the models have come.
 *
 * @param input told apart by what is in it; `null` asks nothing
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name> | null,
): readonly [Answer<CallOutput<Name>>, () => void] {
  const { client } = useSession();
  const shopper = useShopper();
  // Absent until there are models: a question that came too early is asked again.
  const backend = useRails().rails?.backend;
  const [answer, setAnswer] = useState<Answer<CallOutput<Name>>>({ phase: 'asking' });
  const [attempt, setAttempt] = useState(0);
  const asked = input === null ? null : JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the input by what is in it; a new attempt and what the shopper did ask the same again.
  useEffect(() => {
    if (input === null) return;
    const stop = new AbortController();
    setAnswer(({ output }) => ({ phase: 'asking', output }));
    client.call(name, input, { signal: stop.signal }).then(
      (output) => {
        if (!stop.signal.aborted) setAnswer({ phase: 'ready', output });
      },
      (error) => {
        if (!stop.signal.aborted) setAnswer({ phase: 'failed', problem: asProblem(error) });
      },
    );
    return () => stop.abort();
  }, [client, name, asked, attempt, shopper, backend]);

  return [answer, useCallback(() => setAttempt((count) => count + 1), [])];
}
