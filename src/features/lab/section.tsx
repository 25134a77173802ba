import { type ReactNode, useId } from 'react';
import { Contained } from '../../ui/layout/contained';
import styles from './section.module.css';

/**
 * One section of the Lab: what it is on the left, its controls on the right; one above the other on
 * a phone.
 */
export function Section(props: { title: string; intro: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.about}>
        <h2 id={heading}>{props.title}</h2>
        <p>{props.intro}</p>
      </div>
      <div className={styles.instrument}>
        <Contained>{props.children}</Contained>
      </div>
    </section>
  );
}
