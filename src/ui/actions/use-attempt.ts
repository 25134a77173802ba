import { useState } from 'react';
import { asProblem } from '../../core/problem';
import { useText } from '../text/text';
import { useToasts } from '../toasts/toasts';

/**
 * Runs one act at a time, by name; a failure is told in a toast. A second act while one runs is not
 * begun.
 */
export function useAttempt(): {
  /** The name of the act that is running. */
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
        toasts.show({ tone: 'danger', message: text.problemLine(asProblem(error)) });
      } finally {
        setBusy(undefined);
      }
    },
  };
}
