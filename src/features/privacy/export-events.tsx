import { useSession } from '../../session/use-session';
import { saveFile } from '../../ui/actions/save-file';
import { useAttempt } from '../../ui/actions/use-attempt';
import { Button } from '../../ui/controls/button';
import { useText } from '../../ui/text/text';
import styles from './data-page.module.css';

/** Downloads the whole log, read from the database at that moment. */
export function ExportEvents() {
  const words = useText().data.export;
  const { client } = useSession();
  const { busy, attempt } = useAttempt();

  const download = () =>
    attempt('export', async () => {
      const records = await client.call('exportEvents', undefined);
      const name = words.fileName(new Date().toISOString().slice(0, 10));
      saveFile(name, JSON.stringify(records, null, 2), 'application/json');
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
