import { useState } from 'react';
import { SteeredNote } from '../../components/steered-note';
import type { WhyRequest } from '../../components/why-opener';
import { whyHref } from '../../core/address/address';
import type { Product } from '../../core/shop/catalogue';
import { useNames } from '../../session/goods/use-names';
import { useShop } from '../../session/use-session';
import { useWorkerCall } from '../../session/use-worker-call';
import { Link } from '../../ui/address/link';
import { buttonClass } from '../../ui/controls/button';
import { Dialog } from '../../ui/overlays/dialog';
import { Picture } from '../../ui/product/picture';
import { useFormat, useText } from '../../ui/text/text';
import { countedSentences } from './reason/counted-sentences';
import { ReasonView } from './reason/reason-view';
import { useSentences } from './reason/use-sentences';
import { StrongestEvents } from './timeline/strongest-events';
import styles from './why.module.css';
import { WhyPending } from './why-pending';

type Asked<Key extends string> = Extract<WhyRequest, { readonly [K in Key]: unknown }>;

/**
 * "Why this?" in short: a panel with the sentence and the strongest events, and a link to the page
 * with the evidence. For a rail without a model it shows the numbers that the rail was counted by.
 */
export function WhyPanel({ asked, onClose }: { asked: WhyRequest; onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const { byId } = useShop().index;
  const product = byId.get(asked.item);
  const [now] = useState(() => Date.now());
  const given = { productOf: (id: string) => byId.get(id), now };

  return (
    <Dialog
      title={text.why.title}
      place="end"
      onClose={onClose}
      footer={
        'model' in asked && (
          <Link href={whyHref(asked.item, asked.model)} className={buttonClass('primary', true)}>
            {text.why.place.lookCloser}
          </Link>
        )
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
        {'model' in asked ? (
          <Explained asked={asked} {...given} />
        ) : (
          <Counted reason={asked.reason} now={now} />
        )}
      </div>
    </Dialog>
  );
}

/** @param props.now when the panel was opened; "yesterday" counts from it */
function Explained(props: {
  asked: Asked<'model'>;
  productOf: (item: string) => Product | undefined;
  now: number;
}) {
  const { item, model } = props.asked;
  const asked = useWorkerCall('explain', { item, model });
  const { answer: explanation, problem, pending } = asked;
  const sentences = useSentences(explanation, props.productOf, props.now);
  if (!explanation || (problem && !pending)) return <WhyPending asked={asked} />;
  return (
    <>
      <ReasonView explanation={explanation} productOf={props.productOf} sentences={sentences} />
      <SteeredNote item={item} model={model} />
      <StrongestEvents explanation={explanation} {...props} />
    </>
  );
}

function Counted({ reason, now }: Pick<Asked<'reason'>, 'reason'> & { now: number }) {
  const words = useText().why.counted;
  const [first, ...rest] = countedSentences(reason, words, { format: useFormat(), names: useNames(), now });
  return (
    <div className={styles.reason}>
      <p className={styles.sentence}>{first}</p>
      {rest.map((sentence) => (
        <p key={sentence} className={styles.facts}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

export default WhyPanel;
