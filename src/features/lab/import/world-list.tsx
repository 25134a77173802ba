import { useState } from 'react';
import type { WorldSummary } from '../../../core/shop/world';
import { useSession, useShop } from '../../../session/use-session';
import { useWorkerCall } from '../../../session/use-worker-call';
import { useAttempt } from '../../../ui/actions/use-attempt';
import { Button } from '../../../ui/controls/button';
import { Chip } from '../../../ui/controls/chip';
import { ProblemNotice } from '../../../ui/layout/problem-notice';
import { Skeleton } from '../../../ui/layout/skeleton';
import { Dialog } from '../../../ui/overlays/dialog';
import { useFormat, useText } from '../../../ui/text/text';
import { useToasts } from '../../../ui/toasts/toasts';
import styles from './world-list.module.css';

/** The data sets on this machine: which one is open, and the others to open or delete. */
export function WorldList() {
  const { lab, common } = useText();
  const words = lab.data;
  const session = useSession();
  const { client, adopt } = session;
  const shown = useShop().world.catalogue;
  const format = useFormat();
  const toasts = useToasts();
  const { busy, attempt } = useAttempt();
  const [doomed, setDoomed] = useState<WorldSummary>();
  const { answer: worlds, problem, retry } = useWorkerCall('worlds', undefined);

  const open = (world: WorldSummary) =>
    attempt(world.catalogue, async () => {
      adopt(await client.call('openWorld', { catalogue: world.catalogue }));
      toasts.show({ message: words.opened(world.name) });
    });

  const remove = (world: WorldSummary) =>
    attempt(world.catalogue, async () => {
      setDoomed(undefined);
      await client.call('deleteWorld', { catalogue: world.catalogue });
      // When the open data set was deleted, the shop opens another.
      if (world.catalogue === shown) await session.open();
      else await session.refreshShopper();
      retry();
      toasts.show({ message: words.deleted(world.name) });
    });

  return (
    <div className={styles.worlds}>
      <h3>{words.worlds}</h3>
      {problem && <ProblemNotice problem={problem} />}
      {!worlds && !problem && <Skeleton shape="line" />}
      <ul className={styles.list}>
        {worlds?.map((world) => (
          <li key={world.catalogue} aria-current={world.catalogue === shown ? 'true' : undefined}>
            <div className={styles.about}>
              <p className={styles.name}>
                {world.name} <Chip>{words.kind[world.kind]}</Chip>
              </p>
              <p className={styles.counts}>
                {words.counts(
                  format.count(world.users),
                  format.count(world.items),
                  format.count(world.interactions),
                )}
              </p>
            </div>
            {world.catalogue === shown ? (
              <Chip tone="accent">{words.openNow}</Chip>
            ) : (
              <Button
                aria-label={words.openNamed(world.name)}
                aria-disabled={busy !== undefined}
                onClick={() => void open(world)}
              >
                {words.open}
              </Button>
            )}
            {world.kind === 'imported' && (
              <Button
                look="quiet"
                aria-label={words.deleteNamed(world.name)}
                onClick={() => setDoomed(world)}
              >
                {words.delete}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {doomed && (
        <Dialog
          title={words.deleteTitle(doomed.name)}
          onClose={() => setDoomed(undefined)}
          footer={
            <>
              <Button onClick={() => setDoomed(undefined)}>{common.cancel}</Button>
              <Button look="danger" icon="trash" onClick={() => void remove(doomed)}>
                {words.deleteConfirm}
              </Button>
            </>
          }
        >
          <p>{words.deleteBody}</p>
        </Dialog>
      )}
    </div>
  );
}
