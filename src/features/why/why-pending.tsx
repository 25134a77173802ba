import { Link } from 'wouter';
import type { Explanation } from '../../core/explanation/explanation';
import type { Problem } from '../../core/problem';
import { Button, buttonClass } from '../../ui/controls/button';
import { ProblemNotice } from '../../ui/layout/problem-notice';
import { useText } from '../../ui/text/text';
import type { Answer } from './use-call';
import styles from './why.module.css';
import { WhySkeleton } from './why-skeleton';

/** To ask the same again cannot help. */
const LASTING: ReadonlySet<Problem['code']> = new Set(['unknown-item', 'unlearnt-item', 'empty-history']);

/**
 * What stands in an explanation's place until it is there: that it is being measured, or what went
 * wrong and the way to try again.
 */
export function WhyPending({
  answer: { phase, problem },
  onAgain,
}: {
  answer: Answer<Explanation>;
  onAgain: () => void;
}) {
  const text = useText();
  if (phase === 'failed' && problem)
    return (
      <ProblemNotice
        problem={problem}
        action={
          LASTING.has(problem.code) ? (
            <Link href="/" className={buttonClass('primary')}>
              {text.common.goHome}
            </Link>
          ) : (
            <Button onClick={onAgain}>{text.common.tryAgain}</Button>
          )
        }
      />
    );
  return <WhyMeasuring />;
}

/** The shape of an explanation, and that it is on its way. */
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
