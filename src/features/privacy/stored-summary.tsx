import type { ShopEvent } from '../../core/shop/events';
import { useFormat, useText } from '../../ui/text/text';
import styles from './data-page.module.css';
import { summarise } from './log-summary';

/** How many events of each kind are stored, and since when. */
export function StoredSummary({ events, unreadable }: { events: readonly ShopEvent[]; unreadable: number }) {
  const words = useText().data;
  const format = useFormat();
  const damaged = unreadable > 0 && <p>{words.summary.unreadable(format.count(unreadable))}</p>;
  if (events.length === 0)
    return (
      <>
        <p className={styles.statement}>{words.summary.nothing}</p>
        {damaged}
      </>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className={styles.scroll} aria-label={words.summary.title} tabIndex={0}>
      <p className={styles.soft}>{words.summary.total(format.count(events.length))}</p>
      {damaged}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.summary.columns.kind}</th>
            <th scope="col" className={styles.number}>
              {words.summary.columns.count}
            </th>
            <th scope="col">{words.summary.columns.first}</th>
            <th scope="col">{words.summary.columns.latest}</th>
          </tr>
        </thead>
        <tbody>
          {summarise(events).map(({ kind, count, first, latest }) => (
            <tr key={kind}>
              <th scope="row">{words.kinds[kind]}</th>
              <td className={styles.number}>{format.count(count)}</td>
              <td className={styles.time}>{format.date(first)}</td>
              <td className={styles.time}>{format.date(latest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
