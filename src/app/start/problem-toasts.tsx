import { Suspense, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../core/problem';
import { useSession } from '../../session/use-session';
import { useText } from '../../ui/text/text';
import { useToasts } from '../../ui/toasts/toasts';

/** Says when something the shopper did could not be done. */
export function ProblemToasts() {
  const session = useSession();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => session.onProblem(setProblem), [session]);
  return <Suspense>{problem && <ProblemToast problem={problem} />}</Suspense>;
}

/** The words of problems are loaded when there is one. */
function ProblemToast({ problem }: { problem: Problem }) {
  const toasts = useToasts();
  const text = useText();
  const said = useRef<Problem>(undefined);
  useEffect(() => {
    // Once: another language says it no second time.
    if (said.current === problem) return;
    said.current = problem;
    const words = text.problem(problem);
    toasts.show({ tone: 'danger', message: text.shop.actions.notDone(words.title, words.wayOut) });
  }, [problem, toasts, text]);
  return null;
}
