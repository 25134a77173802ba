import { useState } from 'react';
import { Link } from 'wouter';
import { SteeredNote } from '../../session/steered-note';
import { useShop } from '../../session/use-session';
import type { WhyRequest } from '../../session/why-opener';
import { Button, buttonClass } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { whyHref } from '../../ui/links';
import { Picture } from '../../ui/picture';
import { ProblemNotice } from '../../ui/problem-notice';
import { useFormat, useText } from '../../ui/text/text';
import { ReasonView } from './reason-view';
import { StrongestEvents } from './timeline/strongest-events';
import { useCall } from './use-call';
import styles from './why.module.css';
import { WhySkeleton } from './why-skeleton';

/** "Why this?" in brief: a sheet with the sentence and the strongest events, and the way to the page that shows what they rest on. */
export function WhyPanel({ item, model, onClose }: WhyRequest & { onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const { byId } = useShop().index;
  const [answer, askAgain] = useCall('explain', { item, model });
  // The days in the sentences count from when the panel was opened.
  const [now] = useState(() => Date.now());
  const product = byId.get(item);
  const explanation = answer.output;
  const productOf = (id: string) => byId.get(id);

  return (
    <Dialog
      title={text.why.title}
      place="end"
      onClose={onClose}
      footer={
        <Link href={whyHref(item, model)} className={buttonClass('primary', true)}>
          {text.why.place.lookCloser}
        </Link>
      }
    >
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
        {answer.phase === 'failed' && answer.problem ? (
          <ProblemNotice
            problem={answer.problem}
            action={<Button onClick={askAgain}>{text.common.tryAgain}</Button>}
          />
        ) : explanation ? (
          <>
            <ReasonView explanation={explanation} productOf={productOf} now={now} />
            <SteeredNote item={item} model={model} />
            <StrongestEvents explanation={explanation} productOf={productOf} now={now} />
          </>
        ) : (
          <>
            <p role="status" className={styles.status}>
              {text.why.loading}
            </p>
            <WhySkeleton />
          </>
        )}
      </div>
    </Dialog>
  );
}

export default WhyPanel;
