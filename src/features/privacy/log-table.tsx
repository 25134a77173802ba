import { useMemo, useState } from 'react';
import { OWN_PERSONA, type ShopEvent } from '../../core/shop/events';
import { Button } from '../../ui/controls/button';
import { useFormat, useText } from '../../ui/text/text';
import styles from './data-page.module.css';
import { newestFirst } from './log-summary';
import { useEventDetail } from './use-event-detail';

/** Rows shown at first, and added by each press. */
const PAGE = 100;

/** The log, event by event. */
export function LogTable({ events }: { events: readonly ShopEvent[] }) {
  const words = useText().data.log;
  const kinds = useText().data.kinds;
  const format = useFormat();
  const detail = useEventDetail();
  const [most, setMost] = useState(PAGE);
  const sorted = useMemo(() => newestFirst(events), [events]);
  const shown = sorted.slice(0, most);
  return (
    <>
      <p className={styles.soft}>{words.intro(format.count(shown.length), format.count(sorted.length))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={words.title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.time}</th>
              <th scope="col">{words.columns.kind}</th>
              <th scope="col">{words.columns.detail}</th>
              <th scope="col">{words.columns.persona}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((event) => (
              <tr key={event.id}>
                <td className={styles.time}>{format.dateTime(event.time)}</td>
                <td>{kinds[event.kind]}</td>
                <td>{detail(event)}</td>
                <td>{event.persona === OWN_PERSONA ? words.self : words.persona(event.persona)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < sorted.length && (
        <Button onClick={() => setMost((count) => count + PAGE)}>{words.more}</Button>
      )}
    </>
  );
}
