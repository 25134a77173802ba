import type { Explanation } from '../../core/explanation/explanation';
import type { Problem } from '../../core/problem';
import type { Answered } from '../../session/use-worker-call';
import { Link } from '../../ui/address/link';
import { Button, buttonClass } from '../../ui/controls/button';
import { ProblemNotice } from '../../ui/layout/problem-notice';
import { useText } from '../../ui/text/text';
import styles from './why.module.css';
import { WhySkeleton } from './why-skeleton';

/** Problems that stay the same when asked again. */
const LASTING: ReadonlySet<Problem['code']> = new Set(['unknown-item', 'unlearnt-item', 'empty-history']);

/**
 * Shown until there is an explanation: that it is being measured, or what went wrong and how to try
 * again.
 */
export function WhyPending({ asked }: { asked: Answered<Explanation> }) {
  const { problem, pending, retry } = asked;
  const text = useText();
  if (problem && !pending)
    return (
      <ProblemNotice
        problem={problem}
        action={
          LASTING.has(problem.code) ? (
            <Link href="/" className={buttonClass('primary')}>
              {text.common.goHome}
            </Link>
          ) : (
            <Button onClick={retry}>{text.common.tryAgain}</Button>
          )
        }
      />
    );
  return <WhyMeasuring />;
}

/** A placeholder for an explanation, with its status. */
export function WhyMeasuring() {
  const text = useText();
  return (
    <>
      <p role="status" className={styles.status}>
        {text.why.loading}
      </p>
      <WhySkeleton />
    </>
  );
}
