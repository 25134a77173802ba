import { useState } from 'react';
import type { Explanation } from '../../../core/explanation/explanation';
import type { Product } from '../../../core/shop/catalogue';
import { useRails } from '../../../session/use-session';
import { useWorkerCall } from '../../../session/use-worker-call';
import { besideItems } from './beside-items';
import { Timeline } from './timeline';

/**
 * The timeline with the rail that the product is on and, once the shopper opens it, the attention
 * of a model that has attention.
 */
export function TimelineView(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
  now: number;
}) {
  const { explanation } = props;
  const { item, model } = explanation;
  const { rails } = useRails();
  const items = besideItems(rails, item, model);
  const matrix = useWorkerCall('effects', items.length > 1 ? { items, model } : null);
  const [asksAttention, setAsksAttention] = useState(false);
  const attention = useWorkerCall('attention', asksAttention ? { model } : null);
  // A matrix of an older history does not match the rows.
  const fits = matrix.answer?.events.length === explanation.events.length ? matrix.answer : undefined;
  return (
    <Timeline
      {...props}
      items={items.length > 1 && (matrix.pending || !matrix.problem) ? items : []}
      matrix={fits}
      attention={attention.answer ?? undefined}
      onMeasure={(measure) => setAsksAttention(measure === 'attention')}
    />
  );
}
