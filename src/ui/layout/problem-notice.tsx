import type { ReactNode } from 'react';
import type { Problem } from '../../core/problem';
import { useText } from '../text/text';
import { Notice } from './notice';

/** Problems that are not faults: nothing is broken and nothing has to be repaired. */
const MILD: ReadonlySet<Problem['code']> = new Set([
  'cancelled',
  'training-elsewhere',
  'empty-history',
  'unlearnt-item',
  'no-model',
  'no-webgpu',
]);

/**
 * A problem in the page: what happened, to what, and what to do next. `action` is the next step,
 * where it is a button.
 */
export function ProblemNotice(props: { problem: Problem; action?: ReactNode; onDismiss?: () => void }) {
  const { title, body, wayOut } = useText().problem(props.problem);
  return (
    <Notice
      tone={MILD.has(props.problem.code) ? 'info' : 'danger'}
      title={title}
      action={props.action && <div>{props.action}</div>}
      onDismiss={props.onDismiss}
    >
      <p>{body}</p>
      <p>{wayOut}</p>
    </Notice>
  );
}
