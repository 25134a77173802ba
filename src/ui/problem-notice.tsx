import type { ReactNode } from 'react';
import type { Problem } from '../core/problem';
import { Notice } from './notice';
import { useText } from './text/text';

/** A problem in the page: what happened, to what, what to do next. `action` is the next step, where it is a button. */
export function ProblemNotice(props: { problem: Problem; action?: ReactNode; onDismiss?: () => void }) {
  const { title, body, wayOut } = useText().problem(props.problem);
  return (
    <Notice
      tone={props.problem.code === 'cancelled' ? 'info' : 'danger'}
      title={title}
      action={props.action}
      onDismiss={props.onDismiss}
    >
      <p>{body}</p>
      <p>{wayOut}</p>
    </Notice>
  );
}
