import { useCallback, useEffect, useState } from 'react';
import type { ExplainedEvent, Explanation } from '../../../core/explanation/explanation';
import type { PersonalModel } from '../../../core/recommendation/recommendation';
import type { Product } from '../../../core/shop/catalogue';
import { useWorkerCall } from '../../../session/use-worker-call';
import { Link } from '../../../ui/address/link';
import { useFormat, useText } from '../../../ui/text/text';
import tables from '../tables.module.css';
import { answerOf, type CauseAnswer } from './cause-answer';
import styles from './trust.module.css';

/** Number of newest events that are explained, one call each. */
const NEWEST = 8;

/** For a simulated shopper: the true cause of the newest events beside the model's explanation. */
export function TrueCauses(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
}) {
  const { explanation, productOf } = props;
  const text = useText();
  const words = text.why.trust.causes;
  const format = useFormat();
  const [answers, setAnswers] = useState<ReadonlyMap<string, CauseAnswer>>(new Map());
  const tell = useCallback(
    (item: string, answer: CauseAnswer) => setAnswers((known) => new Map(known).set(item, answer)),
    [],
  );
  const known = explanation.events.filter(({ cause }) => cause !== undefined).slice(-NEWEST);
  const asked = [...answers.values()].filter(({ right }) => right !== undefined);
  const titleOf = (item: string) => productOf(item)?.title ?? text.why.timeline.unknownProduct(item);
  return (
    <section className={styles.part}>
      <h2>{words.title}</h2>
      {known.length === 0 ? (
        <p className={styles.soft}>
          {words.real} <Link href="/lab">{words.become}</Link>
        </p>
      ) : (
        <>
          <p className={styles.soft}>{words.intro}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard. */}
          <section className={tables.scroll} aria-label={words.table} tabIndex={0}>
            <table className={styles.causes}>
              <caption>{words.table}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.event}</th>
                  <th scope="col">{words.truly}</th>
                  <th scope="col">{words.says}</th>
                </tr>
              </thead>
              <tbody>
                {known.toReversed().map((event) => (
                  <CauseRow
                    key={event.item}
                    event={event}
                    model={explanation.model}
                    titleOf={titleOf}
                    onAnswer={tell}
                  />
                ))}
              </tbody>
            </table>
          </section>
          {asked.length > 0 && (
            <p role="status">
              {words.score(
                format.count(asked.filter(({ right }) => right).length),
                format.count(asked.length),
              )}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function CauseRow(props: {
  event: ExplainedEvent;
  model: PersonalModel;
  titleOf: (item: string) => string;
  onAnswer: (item: string, answer: CauseAnswer) => void;
}) {
  const { event, model, titleOf, onAnswer } = props;
  const { why } = useText();
  const words = why.trust.causes;
  const { answer, problem, pending } = useWorkerCall('explain', { item: event.item, model, past: true });
  const said = answer && answerOf(answer, event.cause);
  // The score below the table counts the rows' answers.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer holds all that `said` is made of.
  useEffect(() => {
    if (said) onAnswer(event.item, said);
  }, [answer, event.item, onAnswer]);
  const { cause } = event;
  if (!cause) return null;
  return (
    <tr>
      <th scope="row">{titleOf(event.item)}</th>
      <td>
        {cause.because === undefined
          ? words.cause(cause)
          : words.because(words.cause(cause), titleOf(cause.because))}
      </td>
      <td>
        {problem && !pending
          ? words.nothing
          : said === undefined
            ? words.asking
            : said.strongest === undefined
              ? words.nothing
              : words.strongest(titleOf(said.strongest), why.ordinal(said.rank))}
        {said?.strongest !== undefined && (
          <span className={styles.right} data-right={said.right}>
            {said.right === undefined ? words.noEvent : said.right ? words.right : words.wrong}
          </span>
        )}
      </td>
    </tr>
  );
}
