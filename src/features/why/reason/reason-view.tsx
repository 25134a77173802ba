import type { Explanation } from '../../../core/explanation/explanation';
import type { Product } from '../../../core/shop/catalogue';
import { useGoods } from '../../../session/goods/goods';
import { useText } from '../../../ui/text/text';
import styles from '../why.module.css';
import { commonFacts } from './common-facts';
import { disagrees, reasonFor } from './reason';
import type { Sentences } from './use-sentences';

/**
 * The answer in words: the sentences, the first one in large type, and the facts that the products
 * share.
 */
export function ReasonView(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
  sentences: Sentences | undefined;
}) {
  const { explanation, productOf, sentences } = props;
  const words = useText().why;
  const goods = useGoods();
  const reason = reasonFor(explanation);

  const named = { ...goods, brand: (name: string) => name };
  const product = productOf(explanation.item);
  const cause =
    reason.kind === 'lifted'
      ? reason.event
      : reason.kind === 'no-single-event'
        ? reason.strongest?.event
        : reason.kind === 'not-recommended'
          ? reason.moving
          : undefined;
  const causing = cause && productOf(cause.item);
  const facts = product && causing ? commonFacts(product, causing) : [];

  return (
    <div className={styles.reason}>
      <p className={styles.sentence}>{sentences?.first ?? words.loading}</p>
      {sentences?.rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {facts.length > 0 && (
        <p className={styles.facts}>
          {words.common.sentence(facts.map(({ fact, value }) => words.common[fact](named[fact](value))))}
        </p>
      )}
      {disagrees(explanation.carriedEffectCorrelation) && (
        <p className={styles.facts}>{words.disagreement[explanation.method]}</p>
      )}
    </div>
  );
}
