import { useState } from 'react';
import type { ShopEvent } from '../../core/shop/events';
import type { WorldSummary } from '../../core/shop/world';
import { useSession } from '../../session/use-session';
import { useAttempt } from '../../ui/actions/use-attempt';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/overlays/dialog';
import { useFormat, useText } from '../../ui/text/text';
import type { DeletionReceipt } from '../../worker/calls';
import styles from './data-page.module.css';

/** Asks once, saying exactly what will be deleted, then empties the database. */
export function DeleteEverything(props: {
  events: readonly ShopEvent[];
  worlds: readonly WorldSummary[];
  onDeleted: (receipt: DeletionReceipt) => void;
}) {
  const { data, common } = useText();
  const words = data.delete;
  const format = useFormat();
  const session = useSession();
  const { busy, attempt } = useAttempt();
  const [asking, setAsking] = useState(false);
  const imported = props.worlds.filter((world) => world.kind === 'imported').map((world) => world.name);

  const forget = () =>
    attempt('forget', async () => {
      props.onDeleted(await session.forgetEverything());
      setAsking(false);
    });

  return (
    <>
      <p className={styles.soft}>{words.body}</p>
      <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
        {words.action}
      </Button>
      {asking && (
        <Dialog
          title={words.question}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
              <Button
                look="danger"
                icon="trash"
                aria-disabled={busy !== undefined}
                onClick={() => void forget()}
              >
                {words.confirm}
              </Button>
            </>
          }
        >
          <p>{words.goes}</p>
          <ul className={styles.goes}>
            <li>{words.events(format.count(props.events.length))}</li>
            <li>{words.models}</li>
            {imported.length > 0 && <li>{words.worlds(format.list(imported))}</li>}
            <li>{words.settings}</li>
          </ul>
          <p className={styles.soft}>{words.stays}</p>
        </Dialog>
      )}
    </>
  );
}
