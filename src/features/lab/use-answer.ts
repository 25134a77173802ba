import { useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../core/problem';

export interface Answered<Output> {
  /** The newest answer; the last one stays while the next is on its way. */
  readonly output?: Output;
  readonly problem?: Problem;
  readonly waiting: boolean;
}

/**
 * Asks again whenever `question` changes, and forgets the answer to an older one. The signal is
 * aborted once the answer is no longer wanted.
 *
 * @param question tells one question from another: all that `ask` depends on
 */
export function useAnswer<Output>(
  question: string,
  ask: (signal: AbortSignal) => Promise<Output>,
): Answered<Output> {
  const [answered, setAnswered] = useState<Answered<Output>>({ waiting: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` stands for what `ask` depends on.
  useEffect(() => {
    const stop = new AbortController();
    setAnswered((last) => ({ ...last, waiting: true }));
    ask(stop.signal).then(
      (output) => {
        if (!stop.signal.aborted) setAnswered({ output, waiting: false });
      },
      (error) => {
        if (!stop.signal.aborted) setAnswered({ problem: asProblem(error), waiting: false });
      },
    );
    return () => stop.abort();
  }, [question]);
  return answered;
}
