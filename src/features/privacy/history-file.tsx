import { useId, useState } from 'react';
import type { HistorySummary } from '../../core/histories/saved-history';
import { asProblem, type Problem } from '../../core/problem';
import { useSession, useShop } from '../../session/use-session';
import { saveFile } from '../../ui/actions/save-file';
import { useAttempt } from '../../ui/actions/use-attempt';
import { Button, buttonClass } from '../../ui/controls/button';
import { FileDrop } from '../../ui/controls/file-drop';
import { ProblemNotice } from '../../ui/layout/problem-notice';
import { Dialog } from '../../ui/overlays/dialog';
import { useFormat, useText } from '../../ui/text/text';
import { useToasts } from '../../ui/toasts/toasts';
import styles from './data-page.module.css';

interface Chosen {
  readonly file: File;
  readonly summary: HistorySummary;
}

/** Saves the whole history as a file, and loads one in its place. */
export function HistoryFile({ onLoaded }: { onLoaded: () => void }) {
  const { data, common } = useText();
  const words = data.historyFile;
  const format = useFormat();
  const session = useSession();
  const toasts = useToasts();
  const { events } = useShop();
  const { busy, attempt } = useAttempt();
  const [chosen, setChosen] = useState<Chosen>();
  const [refused, setRefused] = useState<Problem>();
  const id = useId();

  const save = () =>
    attempt('save', async () => {
      const file = await session.client.call('saveHistory', undefined);
      saveFile(words.fileName(new Date().toISOString().slice(0, 10)), file, file.type);
    });

  const load = (file: File) =>
    attempt('load', async () => {
      await session.loadHistory(file);
      setChosen(undefined);
      toasts.show({ message: words.loaded });
      onLoaded();
    });

  /** Checks the file to its end before it is asked whether to replace anything. */
  const choose = (file: File) =>
    attempt('check', async () => {
      setRefused(undefined);
      try {
        setChosen({ file, summary: await session.client.call('inspectHistory', { file }) });
      } catch (error) {
        // In the page, not in a toast: the place in the file is to be read while one looks for it.
        setRefused(asProblem(error));
      }
    });

  return (
    <>
      <p className={styles.soft}>{words.body}</p>
      <FileDrop
        className={styles.buttons}
        onDrop={([file]) => {
          if (file && !busy) void choose(file);
        }}
      >
        <Button icon="download" aria-disabled={busy !== undefined} onClick={() => void save()}>
          {busy === 'save' ? words.saving : words.save}
        </Button>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          className={styles.file}
          disabled={busy !== undefined}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void choose(file);
            // Emptied, so that choosing the same file again counts as a change.
            event.target.value = '';
          }}
        />
        <label htmlFor={id} className={buttonClass()}>
          {busy === 'check' ? words.checking : words.load}
        </label>
        <p className={styles.soft}>{words.drop}</p>
      </FileDrop>
      {refused && <ProblemNotice problem={refused} onDismiss={() => setRefused(undefined)} />}
      {chosen && (
        <Dialog
          title={events > 0 ? words.replaceQuestion : words.loadQuestion}
          onClose={() => setChosen(undefined)}
          footer={
            <>
              <Button onClick={() => setChosen(undefined)}>{common.cancel}</Button>
              <Button
                look={events > 0 ? 'danger' : 'primary'}
                aria-disabled={busy !== undefined}
                onClick={() => void load(chosen.file)}
              >
                {busy === 'load' ? words.loading : events > 0 ? words.replace : words.loadConfirm}
              </Button>
            </>
          }
        >
          <p>{words.holds(chosen.file.name, format.count(chosen.summary.events))}</p>
          {chosen.summary.from !== undefined && chosen.summary.to !== undefined && (
            <p>{words.fromTo(format.date(chosen.summary.from), format.date(chosen.summary.to))}</p>
          )}
          {events > 0 && <p>{words.replaced(format.count(events))}</p>}
          <p className={styles.soft}>{words.models}</p>
        </Dialog>
      )}
    </>
  );
}
