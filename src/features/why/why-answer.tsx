import { useCallback, useState } from 'react';
import { SteeredNote } from '../../components/steered-note';
import type { PersonalModel } from '../../core/recommendation/recommendation';
import { useShop } from '../../session/use-session';
import { ExportButtons } from './export/export-buttons';
import { ProvenanceFacts } from './provenance';
import { ReasonView } from './reason/reason-view';
import { useSentences } from './reason/use-sentences';
import { VerdictLine } from './trust/verdict-line';
import { useCall } from './use-call';
import { useView } from './use-view';
import styles from './why-page.module.css';
import { WhyPending } from './why-pending';
import { WhyViews } from './why-views';

/**
 * The explanation of one item by one model: the sentence, whether it can be trusted, the ways to
 * look at it, and where it comes from.
 */
export function WhyAnswer({ item, model }: { item: string; model: PersonalModel }) {
  const { byId } = useShop().index;
  const [answer, askAgain] = useCall('explain', { item, model });
  const [check] = useCall('checkExplanation', answer.output ? { item, model, measure: 'effect' } : null);
  const [provenance] = useCall('provenance', { model });
  const [view, setView] = useView();
  // The days in the sentences count from when the page was opened.
  const [now] = useState(() => Date.now());
  const productOf = useCallback((id: string) => byId.get(id), [byId]);
  const explanation = answer.output;
  const sentences = useSentences(explanation, productOf, now);
  if (!explanation || answer.phase === 'failed') return <WhyPending answer={answer} onAgain={askAgain} />;
  return (
    <>
      <div className={styles.reason}>
        <ReasonView explanation={explanation} productOf={productOf} sentences={sentences} />
      </div>
      <SteeredNote item={item} model={model} />
      <div className={styles.verdict}>
        {check.output && <VerdictLine verdict={check.output.verdict} onOpen={() => setView('trust')} />}
      </div>
      {explanation.events.length > 0 && (
        <WhyViews explanation={explanation} productOf={productOf} now={now} view={view} onView={setView} />
      )}
      {sentences?.first !== undefined && (
        <ExportButtons
          explanation={explanation}
          sentence={sentences.first}
          provenance={provenance.output}
          check={check.output}
          productOf={productOf}
          now={now}
        />
      )}
      <ProvenanceFacts explanation={explanation} provenance={provenance.output} />
    </>
  );
}
