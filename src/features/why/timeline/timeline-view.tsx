import { useState } from 'react';
import type { Explanation } from '../../../core/explanation/explanation';
import type { Product } from '../../../core/shop/catalogue';
import { useRails } from '../../../session/use-session';
import { useCall } from '../use-call';
import { besideItems } from './beside-items';
import { Timeline } from './timeline';

/**
 * The timeline with what stands beside it: the rail the product is on, and, once it is asked for,
 * the attention of a model that has some.
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
  const [matrix] = useCall('effects', items.length > 1 ? { items, model } : null);
  const [asksAttention, setAsksAttention] = useState(false);
  const [attention] = useCall('attention', asksAttention ? { model } : null);
  // A matrix of an older history does not fit the rows.
  const fits = matrix.output?.events.length === explanation.events.length ? matrix.output : undefined;
  return (
    <Timeline
      {...props}
      items={items.length > 1 && matrix.phase !== 'failed' ? items : []}
      matrix={fits}
      attention={attention.output ?? undefined}
      onMeasure={(measure) => setAsksAttention(measure === 'attention')}
    />
  );
}
