import styles from './facts.module.css';

/**
 * Names and values in a grid.
 * @param props.wide for long values
 */
export function Facts({
  label,
  facts,
  wide = false,
}: {
  label?: string;
  wide?: boolean;
  facts: readonly (readonly [name: string, value: string])[];
}) {
  return (
    <dl className={`${styles.facts} ${wide ? styles.wide : ''}`} aria-label={label}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
