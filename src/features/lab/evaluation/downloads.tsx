import type { ListedEvaluation } from '../../../core/evaluation/evaluation-status';
import { useSession } from '../../../session/use-session';
import { saveFile } from '../../../ui/actions/save-file';
import { useAttempt } from '../../../ui/actions/use-attempt';
import { Button } from '../../../ui/controls/button';
import { useText } from '../../../ui/text/text';
import styles from './evaluation.module.css';
import { reportMarkdown } from './report-markdown';

/** Saves the results as files: everything as JSON, the tables as Markdown. */
export function Downloads({ results }: { results: readonly ListedEvaluation[] }) {
  const { evaluation } = useText();
  const words = evaluation.download;
  const { client } = useSession();
  const { busy, attempt } = useAttempt();
  const today = () => new Date().toISOString().slice(0, 10);
  const json = () =>
    attempt('json', async () => {
      const text = await client.call('exportEvaluations', { ids: results.map(({ id }) => id) });
      saveFile(words.fileName(today(), 'json'), text, 'application/json');
    });
  const markdown = () =>
    saveFile(words.fileName(today(), 'md'), reportMarkdown(results, evaluation), 'text/markdown');
  return (
    <div className={styles.downloads}>
      <Button icon="download" aria-disabled={busy !== undefined} onClick={() => void json()}>
        {words.json}
      </Button>
      <Button icon="download" onClick={markdown}>
        {words.markdown}
      </Button>
    </div>
  );
}
