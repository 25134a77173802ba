import type { ListedEvaluation } from '../../../core/evaluation/evaluation-status';
import { Notice } from '../../../ui/layout/notice';
import { useFormat, useText } from '../../../ui/text/text';

/**
 * Warns that the test is easier than reality: some training events are later than the test events.
 */
export function LeakageNotice({ results }: { results: readonly ListedEvaluation[] }) {
  const words = useText().evaluation.leakage;
  const format = useFormat();
  const worst = results
    .map(({ result }) => result.split)
    .reduce((most, split) => ((split.leakage ?? 0) > (most.leakage ?? 0) ? split : most));
  if (!worst.leakage) return null;
  return (
    <Notice title={words.title(format.percent(worst.leakage))}>
      <p>{words.body}</p>
      {worst.unseenTargets > 0 && <p>{words.unseen(format.percent(worst.unseenTargets, 1))}</p>}
    </Notice>
  );
}
