import { useState } from 'react';
import {
  ATTRIBUTION_MEASURES,
  type AttributionMeasure,
  attributionsBy,
  type Explanation,
} from '../../../core/explanation/explanation';
import type { Product } from '../../../core/shop/catalogue';
import { useWorkerCall } from '../../../session/use-worker-call';
import { Button } from '../../../ui/controls/button';
import { Choice } from '../../../ui/controls/choice';
import { ProblemNotice } from '../../../ui/layout/problem-notice';
import { useFormat, useText } from '../../../ui/text/text';
import { measureWords } from '../timeline/measure-words';
import { WhySkeleton } from '../why-skeleton';
import { CheckCharts } from './check-charts';
import { TrueCauses } from './true-causes';
import styles from './trust.module.css';
import { verdictWords } from './verdict';

/**
 * How far an explanation can be trusted: its own test, the agreement of its measures, and the true
 * causes where they are known.
 */
export function TrustView(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
}) {
  const { explanation, productOf } = props;
  const { item, model, method } = explanation;
  const text = useText();
  const words = text.why.trust;
  const format = useFormat();
  const [measure, setMeasure] = useState<AttributionMeasure>('effect');
  const {
    answer: check,
    problem,
    pending,
    retry,
  } = useWorkerCall('checkExplanation', { item, model, measure });
  const number = text.why.numbers.signedExact;
  const compared = [
    ...(explanation.carriedEffectCorrelation === null
      ? []
      : [words.agreement.carried(number(explanation.carriedEffectCorrelation))]),
    ...(check && check.attentionEffectCorrelation !== null
      ? [words.agreement.attention(number(check.attentionEffectCorrelation))]
      : []),
  ];
  const verdict = check && verdictWords(check, words, format);
  return (
    <div className={styles.trust}>
      <Choice
        label={words.measure}
        value={measure}
        onChange={setMeasure}
        options={ATTRIBUTION_MEASURES.filter((each) => attributionsBy(explanation, each) !== undefined).map(
          (value) => ({
            value,
            label: measureWords(value, method, text.why.timeline).name,
          }),
        )}
      />
      {problem && !pending && (
        <ProblemNotice problem={problem} action={<Button onClick={retry}>{text.common.tryAgain}</Button>} />
      )}
      <section className={styles.verdict} data-verdict={check?.verdict} role="status" aria-busy={pending}>
        {verdict ? (
          <>
            <h2>{verdict.title}</h2>
            <p>{verdict.body}</p>
          </>
        ) : (
          <p>{words.testing}</p>
        )}
      </section>
      {!check && pending ? (
        <WhySkeleton />
      ) : (
        <>
          {check && check.verdict !== 'too-few' && <CheckCharts check={check} />}
          <section className={styles.part}>
            <h2>{words.agreement.title}</h2>
            {compared.length === 0 ? (
              <p>{words.agreement.none}</p>
            ) : (
              <ul className={styles.compared}>
                {compared.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            <p className={styles.soft}>{words.agreement.scale}</p>
            {check && (
              <p className={styles.soft}>
                {words.rankings(
                  format.count(check.rankings),
                  format.count(Math.max(1, Math.round(check.milliseconds))),
                )}
              </p>
            )}
          </section>
          <TrueCauses explanation={explanation} productOf={productOf} />
        </>
      )}
    </div>
  );
}
