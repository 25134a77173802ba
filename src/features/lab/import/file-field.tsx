import { useId } from 'react';
import { buttonClass, IconButton } from '../../../ui/controls/button';
import { useFormat, useText } from '../../../ui/text/text';
import styles from './import-panel.module.css';

/**
 * Chooses one file through the browser's own dialog. The button is a label in front of the native
 * field.
 */
export function FileField(props: {
  label: string;
  optional?: boolean;
  file: File | undefined;
  onChoose: (file: File | undefined) => void;
}) {
  const { label, optional = false, file, onChoose } = props;
  const words = useText().lab.importing;
  const format = useFormat();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional && <span className={styles.soft}>({words.optional})</span>}
      </label>
      <div className={styles.file}>
        <input
          id={id}
          type="file"
          className={styles.input}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) onChoose(chosen);
            // Emptied, so that choosing the same file again, once corrected, counts as a change.
            event.target.value = '';
          }}
        />
        <label htmlFor={id} className={buttonClass()}>
          {file ? words.change : words.choose}
        </label>
        <p className={styles.name}>
          {file ? (
            words.size(file.name, format.bytes(file.size))
          ) : (
            <span className={styles.soft}>{words.noFile}</span>
          )}
        </p>
        {file && (
          <IconButton icon="close" label={words.remove(file.name)} onClick={() => onChoose(undefined)} />
        )}
      </div>
    </div>
  );
}
