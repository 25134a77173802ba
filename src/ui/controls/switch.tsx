import { Switch as Primitive } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';
import styles from './switch.module.css';

/**
 * A setting that is on or off and takes effect at once.
 * @param hint one sentence on what it does, read out with the name
 */
export function Switch(props: {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  const label = useId();
  const hint = useId();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch renders its input inside.
    <label className={styles.switch} data-disabled={props.disabled || undefined}>
      <Primitive.Root
        className={styles.track}
        checked={props.checked}
        disabled={props.disabled}
        aria-labelledby={label}
        aria-describedby={props.hint === undefined ? undefined : hint}
        onCheckedChange={(checked) => props.onChange(checked)}
      >
        <Primitive.Thumb className={styles.thumb} />
      </Primitive.Root>
      <span className={styles.words}>
        <span id={label}>{props.label}</span>
        {props.hint !== undefined && (
          <span id={hint} className={styles.hint}>
            {props.hint}
          </span>
        )}
      </span>
    </label>
  );
}
