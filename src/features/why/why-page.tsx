import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Product } from '../../core/catalogue';
import type { Explanation } from '../../core/explanation';
import type { PersonalModel } from '../../core/recommendation';
import { useRails, useShop } from '../../session/use-session';
import { useTitle } from '../../session/use-title';
import { Button, buttonClass } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { productHref, usePathArgument, useQuery } from '../../ui/links';
import { Picture } from '../../ui/picture';
import { ProblemNotice } from '../../ui/problem-notice';
import { Tabs } from '../../ui/tabs';
import { useText } from '../../ui/text/text';
import { Provenance } from './provenance';
import { ReasonView } from './reason-view';
import { modelFor } from './subject';
import { TimelineView } from './timeline/timeline-view';
import { useCall } from './use-call';
import { type View, viewFrom } from './views';
import { WhatIfView } from './what-if/what-if-view';
import styles from './why-page.module.css';
import { WhySkeleton } from './why-skeleton';

/** "Why this?" as a place of its own: `/why/:item`, with the model in the query. */
export default function WhyPage() {
  const text = useText();
  const item = usePathArgument();
  const asked = useQuery().get('model');
  const { rails } = useRails();
  const product = useShop().index.byId.get(item);
  const model = modelFor(item, asked, rails);
  const title = product?.title ?? text.why.timeline.unknownProduct(item);
  useTitle(text.why.place.title(title));
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {product && (
          <Link href={productHref(item)} className={styles.picture} tabIndex={-1} aria-hidden="true">
            <Picture product={product} />
          </Link>
        )}
        <div>
          <p className={styles.eyebrow}>{text.why.title}</p>
          <h1>
            <Link href={productHref(item)}>{title}</Link>
          </h1>
        </div>
      </header>
      {model ? (
        <Answer key={`${item} ${model}`} item={item} model={model} />
      ) : (
        <EmptyState
          icon="why"
          title={text.why.place.noModelTitle}
          action={
            <Link href="/lab" className={buttonClass('secondary')}>
              {text.why.place.toTheLab}
            </Link>
          }
        >
          {text.why.place.noModelBody}
        </EmptyState>
      )}
    </div>
  );
}

function Answer({ item, model }: { item: string; model: PersonalModel }) {
  const text = useText();
  const { byId } = useShop().index;
  const [answer, askAgain] = useCall('explain', { item, model });
  // The days in the sentences count from when the page was opened.
  const [now] = useState(() => Date.now());
  const productOf = (id: string) => byId.get(id);
  const explanation = answer.output;
  if (answer.phase === 'failed' && answer.problem)
    return (
      <ProblemNotice
        problem={answer.problem}
        action={<Button onClick={askAgain}>{text.common.tryAgain}</Button>}
      />
    );
  if (!explanation)
    return (
      <>
        <p role="status" className={styles.status}>
          {text.why.loading}
        </p>
        <WhySkeleton />
      </>
    );
  return (
    <>
      <ReasonView explanation={explanation} productOf={productOf} now={now} />
      {explanation.events.length > 0 && <Views explanation={explanation} productOf={productOf} now={now} />}
      <Provenance explanation={explanation} />
    </>
  );
}

/** One way to look at it at a time; which one stands in the address. */
function Views(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
  now: number;
}) {
  const words = useText().why.place;
  const query = useQuery();
  const [path, navigate] = useLocation();
  const [history] = useCall('history', undefined);
  const select = (view: View) => {
    query.set('view', view);
    navigate(`${path}?${query}`, { replace: true });
  };
  return (
    <Tabs
      label={words.views}
      selected={viewFrom(query)}
      onSelect={select}
      tabs={[
        { id: 'timeline', title: words.timeline, panel: <TimelineView {...props} /> },
        {
          id: 'what-if',
          title: words.whatIf,
          panel: history.output ? <WhatIfView {...props} history={history.output} /> : <WhySkeleton />,
        },
      ]}
    />
  );
}
