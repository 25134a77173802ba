import { Notice } from '../../ui/layout/notice';
import { useFormat, useText } from '../../ui/text/text';
import type { DeletionReceipt } from '../../worker/calls';
import styles from './data-page.module.css';

/** Says what "delete everything" deleted, and that the models begin again. */
export function Receipt({ receipt, onDismiss }: { receipt: DeletionReceipt; onDismiss: () => void }) {
  const { data } = useText();
  const words = data.receipt;
  const format = useFormat();
  return (
    <Notice title={data.delete.done} onDismiss={onDismiss}>
      <ul className={styles.goes}>
        <li>{words.events(format.count(receipt.events))}</li>
        {receipt.models.length > 0 && <li>{words.models(format.list(receipt.models.map(words.model)))}</li>}
        {receipt.run && <li>{words.run}</li>}
        {receipt.evaluations > 0 && <li>{words.evaluations(format.count(receipt.evaluations))}</li>}
        {receipt.worlds.length > 0 && <li>{words.worlds(format.list(receipt.worlds))}</li>}
      </ul>
      <p>{words.rebuilt}</p>
    </Notice>
  );
}
