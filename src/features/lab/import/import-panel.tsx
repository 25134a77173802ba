import { Link } from '../../../ui/address/link';
import { Button, buttonClass } from '../../../ui/controls/button';
import { FileDrop } from '../../../ui/controls/file-drop';
import { Notice } from '../../../ui/layout/notice';
import { ProblemNotice } from '../../../ui/layout/problem-notice';
import { Progress } from '../../../ui/layout/progress';
import { useText } from '../../../ui/text/text';
import { placeFiles } from './chosen-files';
import { FileField } from './file-field';
import styles from './import-panel.module.css';
import { ImportReportView } from './import-report-view';
import { useImport } from './use-import';

/** Imports one's own data set from files into the shop. */
export function ImportPanel() {
  const { lab, common } = useText();
  const words = lab.importing;
  const work = useImport();
  const { files, step } = work;
  const busy = step.at === 'checking' || step.at === 'importing';

  return (
    <div className={styles.panel}>
      <h3>{words.title}</h3>
      <p className={styles.soft}>{words.intro}</p>
      <FileDrop
        className={styles.drop}
        onDrop={(dropped) => {
          if (!busy) work.choose(placeFiles(files, dropped));
        }}
      >
        <fieldset disabled={busy} className={styles.fields}>
          <FileField
            label={words.interactions}
            file={files.interactions}
            onChoose={(interactions) => work.choose({ ...files, interactions })}
          />
          <FileField
            label={words.items}
            optional
            file={files.items}
            onChoose={(items) => work.choose({ ...files, items })}
          />
        </fieldset>
        <p className={styles.soft}>{words.drop}</p>
      </FileDrop>

      {(step.at === 'choosing' || step.at === 'imported') && files.interactions && (
        <div>
          <Button onClick={() => void work.check()}>{words.check}</Button>
        </div>
      )}
      {step.at === 'checking' && (
        <div className={styles.working}>
          <p role="status">{words.checking}</p>
          <Progress label={words.checking} />
          <Button icon="stop" onClick={work.stop}>
            {common.cancel}
          </Button>
        </div>
      )}
      {work.problem && <ProblemNotice problem={work.problem} />}
      {(step.at === 'checked' || step.at === 'importing') && (
        <ImportReportView report={step.report} busy={busy} onImport={(badRows) => void work.run(badRows)} />
      )}
      {step.at === 'importing' && (
        <div className={styles.working}>
          <p role="status">{words.phase(step.progress?.phase ?? 'reading')}</p>
          <Progress label={words.progress} value={step.progress?.progress} />
          <p className={styles.soft}>{words.untouched}</p>
          <Button icon="stop" onClick={work.stop}>
            {words.cancel}
          </Button>
        </div>
      )}
      {step.at === 'imported' && (
        <Notice
          title={words.done(step.name)}
          action={
            <p>
              <Link href="/" className={buttonClass()}>
                {words.goToShop}
              </Link>
            </p>
          }
        />
      )}
    </div>
  );
}
