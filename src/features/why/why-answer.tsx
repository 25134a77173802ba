import { useCallback, useState } from 'react';
import { SteeredNote } from '../../components/steered-note';
import type { PersonalModel } from '../../core/recommendation/recommendation';
import { useShop } from '../../session/use-session';
import { useWorkerCall } from '../../session/use-worker-call';
import { ExportButtons } from './export/export-buttons';
import { ProvenanceFacts } from './provenance';
import { ReasonView } from './reason/reason-view';
import { useSentences } from './reason/use-sentences';
import { VerdictLine } from './trust/verdict-line';
import { useView } from './use-view';
import styles from './why-page.module.css';
import { WhyPending } from './why-pending';
import { WhyViews } from './why-views';

/**
 * The explanation of one item by one model: the sentence, whether it can be trusted, its views, and
 * where it comes from.
 */
export function WhyAnswer({ item, model }: { item: string; model: PersonalModel }) {
  const { byId } = useShop().index;
  const asked = useWorkerCall('explain', { item, model });
  const { answer: explanation, problem, pending } = asked;
  const { answer: check } = useWorkerCall(
    'checkExplanation',
    explanation ? { item, model, measure: 'effect' } : null,
  );
  const { answer: provenance } = useWorkerCall('provenance', { model });
  const [view, setView] = useView();
  // Days in the sentences count from when the page was opened.
  const [now] = useState(() => Date.now());
  const productOf = useCallback((id: string) => byId.get(id), [byId]);
  const sentences = useSentences(explanation, productOf, now);
  if (!explanation || (problem && !pending)) return <WhyPending asked={asked} />;
  return (
    <>
      <div className={styles.reason}>
        <ReasonView explanation={explanation} productOf={productOf} sentences={sentences} />
      </div>
      <SteeredNote item={item} model={model} />
      <div className={styles.verdict}>
        {check && <VerdictLine verdict={check.verdict} onOpen={() => setView('trust')} />}
      </div>
      {explanation.events.length > 0 && (
        <WhyViews explanation={explanation} productOf={productOf} now={now} view={view} onView={setView} />
      )}
      {sentences?.first !== undefined && (
        <ExportButtons
          explanation={explanation}
          sentence={sentences.first}
          provenance={provenance}
          check={check}
          productOf={productOf}
          now={now}
        />
      )}
      <ProvenanceFacts explanation={explanation} provenance={provenance} />
    </>
  );
}
