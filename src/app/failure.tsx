import type { Problem } from '../core/problem';
import { useSession } from '../session/use-session';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useText } from '../ui/text/text';

/** Instead of the pages when the shop could not be opened. */
export function Failure({ problem }: { problem: Problem }) {
  const text = useText();
  const session = useSession();
  const words = text.problem(problem);
  return (
    <EmptyState
      heading="h1"
      icon="warning"
      title={text.shell.failedTitle}
      action={
        <Button look="primary" onClick={() => void session.open()}>
          {text.common.tryAgain}
        </Button>
      }
    >
      <p>{words.title}</p>
      <p>{words.body}</p>
      <p>{words.wayOut}</p>
    </EmptyState>
  );
}
