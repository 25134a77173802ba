import { useEffect } from 'react';
import { useSession } from '../session/use-session';
import { useText } from '../ui/text/text';
import { useToasts } from '../ui/toasts/toasts';

/** Says when something the shopper did could not be stored. */
export function ProblemToasts() {
  const session = useSession();
  const toasts = useToasts();
  const text = useText();
  useEffect(
    () =>
      session.onProblem((problem) => {
        const words = text.problem(problem);
        toasts.show({ tone: 'danger', message: text.shop.actions.notStored(words.title, words.wayOut) });
      }),
    [session, toasts, text],
  );
  return null;
}
