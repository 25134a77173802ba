import { Suspense, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../core/problem';
import { useSession } from '../../session/use-session';
import { useText } from '../../ui/text/text';
import { useToasts } from '../../ui/toasts/toasts';

/** Tells the shopper when something they did failed. */
export function ProblemToasts() {
  const session = useSession();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => session.onProblem(setProblem), [session]);
  return <Suspense>{problem && <ProblemToast problem={problem} />}</Suspense>;
}

/** Loads the words for problems only when there is a problem. */
function ProblemToast({ problem }: { problem: Problem }) {
  const toasts = useToasts();
  const text = useText();
  const said = useRef<Problem>(undefined);
  useEffect(() => {
    // Shown once, also when the language changes.
    if (said.current === problem) return;
    said.current = problem;
    const words = text.problem(problem);
    toasts.show({ tone: 'danger', message: text.shop.actions.notDone(words.title, words.wayOut) });
  }, [problem, toasts, text]);
  return null;
}
