import styles from './facts.module.css';

/** Names and values in a grid of small instruments. */
export function Facts({
  label,
  facts,
}: {
  label?: string;
  facts: readonly (readonly [name: string, value: string])[];
}) {
  return (
    <dl className={styles.facts} aria-label={label}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
