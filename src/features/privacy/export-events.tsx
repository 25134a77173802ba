import { useSession } from '../../session/use-session';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text/text';
import { useAttempt } from '../../ui/use-attempt';
import styles from './data-page.module.css';

/** Downloads the whole log, read from the database at that moment. */
export function ExportEvents() {
  const words = useText().data.export;
  const { client } = useSession();
  const { busy, attempt } = useAttempt();

  const download = () =>
    attempt('export', async () => {
      const events = await client.call('exportEvents', undefined);
      const file = new Blob([JSON.stringify(events, null, 2)], { type: 'application/json' });
      const address = URL.createObjectURL(file);
      const link = document.createElement('a');
      link.href = address;
      link.download = words.fileName(new Date().toISOString().slice(0, 10));
      link.click();
      URL.revokeObjectURL(address);
    });

  return (
    <>
      <p className={styles.soft}>{words.body}</p>
      <Button icon="download" aria-disabled={busy !== undefined} onClick={() => void download()}>
        {words.action}
      </Button>
    </>
  );
}
