import { useState } from 'react';
import { asProblem } from '../../core/problem';
import { useText } from '../text/text';
import { useToasts } from '../toasts/toasts';

/**
 * Runs one named act at a time and shows a toast when it fails. A second act is ignored while one
 * runs.
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
