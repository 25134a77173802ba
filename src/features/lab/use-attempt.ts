import { useState } from 'react';
import { asProblem } from '../../core/problem';
import { useText } from '../../ui/text/text';
import { useToasts } from '../../ui/toasts/toasts';

/** Runs one act at a time; a failure is told in a toast. `busy` names the act that is running. */
export function useAttempt(): {
  readonly busy: string | undefined;
  readonly attempt: (name: string, act: () => Promise<void>) => Promise<void>;
} {
  const text = useText();
  const toasts = useToasts();
  const [busy, setBusy] = useState<string>();
  return {
    busy,
    async attempt(name, act) {
      if (busy !== undefined) return;
      setBusy(name);
      try {
        await act();
      } catch (error) {
        const { title, wayOut } = text.problem(asProblem(error));
        toasts.show({ tone: 'danger', message: text.lab.failed(title, wayOut) });
      } finally {
        setBusy(undefined);
      }
    },
  };
}
