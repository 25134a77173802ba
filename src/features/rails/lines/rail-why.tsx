import { useOpenWhy } from '../../../components/why-opener';
import { isPersonalModel } from '../../../core/recommendation/recommendation';
import type { Product } from '../../../core/shop/catalogue';
import type { ShownRail } from '../shown-rails';
import { ReasonLine } from './reason-line';
import { WhyButton } from './why-button';

/**
 * The button from a card to its reason: the counts where the rail was counted, the model's
 * explanation where a model made it.
 */
export function RailWhy({ rail, product }: { rail: ShownRail; product: Product }) {
  const openWhy = useOpenWhy();
  const { model: maker, reasons } = rail;
  const item = product.id;
  const reason = reasons.get(item);
  if (reason)
    return (
      <ReasonLine reason={reason} title={product.title} onOpen={() => openWhy({ item, maker, reason })} />
    );
  if (!isPersonalModel(maker)) return null;
  return <WhyButton title={product.title} onOpen={() => openWhy({ item, model: maker })} />;
}
