import type { Problem } from '../../core/problem';
import { Button } from '../../ui/controls/button';
import { EmptyState } from '../../ui/layout/empty-state';
import { useText } from '../../ui/text/text';

/** Shown instead of the pages when the shop could not be opened. */
export default function Failure({ problem }: { problem: Problem }) {
  const text = useText();
  const words = text.problem(problem);
  return (
    <EmptyState
      heading="h1"
      icon="warning"
      title={text.shell.failedTitle}
      action={
        // The worker itself may be broken, and only a reload starts it again.
        <Button look="primary" onClick={() => location.reload()}>
          {text.common.reload}
        </Button>
      }
    >
      <p>{words.title}</p>
      <p>{words.body}</p>
      <p>{words.wayOut}</p>
    </EmptyState>
  );
}
