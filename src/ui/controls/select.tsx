import { useId } from 'react';
import { Icon } from '../layout/icon';
import { VisuallyHidden } from '../layout/visually-hidden';
import styles from './select.module.css';

/**
 * A labelled choice among a few options. It is the browser's own control: phones show their own
 * picker for it, every keyboard and screen reader supports it, and the language choice in the
 * header needs no code for it before the first paint.
 */
export function Select<Value extends string>({
  label,
  labelHidden = false,
  value,
  options,
  onChange,
  disabled,
}: {
  label: string;
  /** For options that make clear by themselves what they choose. */
  labelHidden?: boolean;
  value: Value;
  options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly disabled?: boolean;
    /** The language of the option's words, where it is not the page's. */
    readonly lang?: string;
  }[];
  onChange: (value: Value) => void;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}</label>
      <div className={styles.box}>
        <select
          id={id}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={18} />
      </div>
    </div>
  );
}
