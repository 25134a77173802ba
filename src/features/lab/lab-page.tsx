import { ReadyMadeShoppers } from '../../components/ready-made-shoppers';
import { useTitle } from '../../session/use-title';
import { PageHeader } from '../../ui/layout/page-header';
import { useText } from '../../ui/text/text';
import { BecomePanel } from './become-panel';
import { EvaluationPanel } from './evaluation/evaluation-panel';
import { ImportPanel } from './import/import-panel';
import { WorldList } from './import/world-list';
import styles from './lab-page.module.css';
import { Section } from './section';
import { EnginePanel } from './training/engine-panel';
import { TrainingPanel } from './training/training-panel';

/** Shows and controls training, the engine, evaluation and data sets. */
export default function LabPage() {
  const { lab: words, evaluation } = useText();
  useTitle(words.title);
  return (
    <div className={styles.page}>
      <PageHeader title={words.title} intro={words.intro} />
      <Section title={words.training.title} intro={words.training.intro}>
        <TrainingPanel />
      </Section>
      <Section title={evaluation.title} intro={evaluation.intro}>
        <EvaluationPanel />
      </Section>
      <Section title={words.engine.title} intro={words.engine.intro}>
        <EnginePanel />
      </Section>
      <Section title={words.data.title} intro={words.data.intro}>
        <WorldList />
        <ImportPanel />
      </Section>
      <Section title={words.become.title} intro={words.become.intro}>
        <ReadyMadeShoppers />
        <BecomePanel />
      </Section>
    </div>
  );
}
