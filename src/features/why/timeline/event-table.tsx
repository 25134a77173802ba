import {
  ATTRIBUTION_MEASURES,
  attributionsBy,
  type Explanation,
} from '../../../core/explanation/explanation';
import type { Product } from '../../../core/shop/catalogue';
import { useText } from '../../../ui/text/text';
import styles from '../tables.module.css';
import { measureWords } from './measure-words';

/**
 * The timeline in numbers: every measure of every event.
 * @param order indices in the history, first row first
 */
export function EventTable(props: {
  explanation: Explanation;
  order: readonly number[];
  productOf: (item: string) => Product | undefined;
  now: number;
}) {
  const { explanation, order, productOf, now } = props;
  const { numbers: words, timeline } = useText().why;
  const columns = ATTRIBUTION_MEASURES.map((measure) => ({
    measure,
    name: measureWords(measure, explanation.method, timeline).name,
    values: attributionsBy(explanation, measure),
  })).filter(({ values }) => values !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className={styles.scroll} aria-label={words.table} tabIndex={0}>
      <table>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.event}</th>
            <th scope="col">{words.columns.when}</th>
            <th scope="col">{words.columns.rankWithout}</th>
            <th scope="col">{words.columns.scoreWithout}</th>
            <th scope="col">{words.columns.effectLeftOut}</th>
            <th scope="col">{words.columns.effectAlone}</th>
            {columns.map(({ measure, name }) => (
              <th scope="col" key={measure}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((at) => {
            const event = explanation.events[at];
            if (!event) return null;
            return (
              <tr key={`${event.item} ${event.time}`}>
                <th scope="row">{productOf(event.item)?.title ?? timeline.unknownProduct(event.item)}</th>
                <td>
                  {timeline.deed[event.kind]} {timeline.when(event.time, now)}
                </td>
                <td>{words.rankNumber(event.without.rank)}</td>
                <td>{words.exact(event.without.score)}</td>
                <td>{words.signedExact(event.effect.leftOut)}</td>
                <td>{words.signedExact(event.effect.alone)}</td>
                {columns.map(({ measure, values }) => (
                  <td key={measure}>{words.signedExact(values?.[at] ?? 0)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
