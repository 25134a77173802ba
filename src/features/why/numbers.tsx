import type { Product } from '../../core/catalogue';
import type { Explanation } from '../../core/explanation';
import { useText } from '../../ui/text/text';
import styles from './numbers.module.css';
import { effectOf } from './reason';

/** Everything that was measured, for who wants it. */
export function Numbers(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
}) {
  const { explanation, productOf } = props;
  const { numbers: words, timeline } = useText().why;
  const { method, agreement } = explanation;
  const attends = method === 'attention';
  const facts: readonly (readonly [string, string])[] = [
    [words.rank, words.ofCandidates(explanation.rank, explanation.candidates)],
    [words.score, words.exact(explanation.score)],
    ...(method === 'shares' ? [] : [[words.rest, words.exact(explanation.rest)] as const]),
    [words.agreement, agreement === null ? words.agreementNone : words.signedExact(agreement)],
    [words.model, words.modelName(explanation.model)],
    [words.backend, words.backendName(explanation.backend)],
    [words.time, words.milliseconds(explanation.milliseconds)],
  ];
  return (
    <details className={styles.numbers}>
      <summary>{words.title}</summary>
      <p className={styles.about}>{words.about[method]}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={words.table} tabIndex={0}>
        <table>
          <caption>{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.event}</th>
              <th scope="col">{words.columns.carried[method]}</th>
              {attends && <th scope="col">{words.columns.rawAttention}</th>}
              <th scope="col">{words.columns.effect}</th>
              <th scope="col">{words.columns.scoreWithout}</th>
              <th scope="col">{words.columns.rankWithout}</th>
            </tr>
          </thead>
          <tbody>
            {explanation.events.map((event) => (
              <tr key={`${event.item} ${event.time}`}>
                <th scope="row">{productOf(event.item)?.title ?? timeline.unknownProduct(event.item)}</th>
                <td>{words.signedExact(event.carried)}</td>
                {attends && <td>{words.percent(event.rawAttention ?? 0)}</td>}
                <td>{words.signedExact(effectOf(explanation, event))}</td>
                <td>{words.exact(event.without.score)}</td>
                <td>{words.rankNumber(event.without.rank)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
