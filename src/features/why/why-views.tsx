import { Suspense } from 'react';
import type { Explanation } from '../../core/explanation/explanation';
import type { Product } from '../../core/shop/catalogue';
import { useWorkerCall } from '../../session/use-worker-call';
import { Tabs } from '../../ui/controls/tabs';
import { late } from '../../ui/loading/late';
import { useText } from '../../ui/text/text';
import { TimelineView } from './timeline/timeline-view';
import { TrustView } from './trust/trust-view';
import type { View } from './views';
import { WhatIfView } from './what-if/what-if-view';
import { WhySkeleton } from './why-skeleton';

const ModelView = late(() => import('./model-view/model-view'));

/** The views of an explanation, one at a time. */
export function WhyViews(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
  now: number;
  view: View;
  onView: (view: View) => void;
}) {
  const { explanation, productOf, now, view, onView } = props;
  const words = useText().why.place;
  const { answer: past } = useWorkerCall('history', undefined);
  const given = { explanation, productOf };
  return (
    <Tabs
      label={words.views}
      selected={view}
      onSelect={onView}
      tabs={[
        { id: 'timeline', title: words.timeline, panel: <TimelineView {...given} now={now} /> },
        {
          id: 'what-if',
          title: words.whatIf,
          panel: past ? (
            // After something is forgotten for good, the edited history starts anew.
            <WhatIfView key={past.map(({ item }) => item).join(' ')} {...given} history={past} />
          ) : (
            <WhySkeleton />
          ),
        },
        { id: 'trust', title: words.trust, panel: <TrustView {...given} /> },
        {
          id: 'model',
          title: words.model,
          panel: (
            <Suspense fallback={<WhySkeleton />}>
              <ModelView {...given} />
            </Suspense>
          ),
        },
      ]}
    />
  );
}
