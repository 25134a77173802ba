import { useState } from 'react';
import { useShop } from '../../session/use-session';
import type { WhyRequest } from '../../session/why-opener';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Picture } from '../../ui/picture';
import { ProblemNotice } from '../../ui/problem-notice';
import { useFormat, useText } from '../../ui/text/text';
import { ExplanationView } from './explanation-view';
import { useExplanation } from './use-explanation';
import styles from './why.module.css';
import { WhySkeleton } from './why-skeleton';

/** "Why this?": a sheet that says why a product is recommended, and shows what that rests on. */
export function WhyPanel({ item, model, onClose }: WhyRequest & { onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const { byId } = useShop().index;
  const [answer, askAgain] = useExplanation({ item, model });
  // The days in the sentences count from when the panel was opened.
  const [now] = useState(() => Date.now());
  const product = byId.get(item);

  return (
    <Dialog title={text.why.title} place="end" onClose={onClose}>
      <div className={styles.panel}>
        {product && (
          <div className={styles.product}>
            <div>
              <Picture product={product} />
            </div>
            <div>
              <h3>{product.title}</h3>
              <p>{product.brand}</p>
              {product.price !== undefined && <p>{format.price(product.price)}</p>}
            </div>
          </div>
        )}
        <p role="status" className={styles.status} hidden={answer.phase !== 'measuring'}>
          {answer.phase === 'measuring' && text.why.loading}
        </p>
        {answer.phase === 'measuring' && <WhySkeleton />}
        {answer.phase === 'failed' && (
          <ProblemNotice
            problem={answer.problem}
            action={<Button onClick={askAgain}>{text.common.tryAgain}</Button>}
          />
        )}
        {answer.phase === 'ready' && (
          <ExplanationView explanation={answer.explanation} productOf={(id) => byId.get(id)} now={now} />
        )}
      </div>
    </Dialog>
  );
}

export default WhyPanel;
