import type { Explanation } from '../../../core/explanation/explanation';
import type { Product } from '../../../core/shop/catalogue';
import { useRails } from '../../../session/use-session';
import { useWorkerCall } from '../../../session/use-worker-call';
import { Button } from '../../../ui/controls/button';
import { ProblemNotice } from '../../../ui/layout/problem-notice';
import { Skeleton } from '../../../ui/layout/skeleton';
import { useText } from '../../../ui/text/text';
import { modelsThere } from '../subject';
import { AttentionMatrix } from './attention-matrix';
import { DataWay } from './data-way';
import { ItemMap } from './item-map';
import styles from './model-view.module.css';

/**
 * A look into the model: its attention, its map of items, and how the data gets from the log to the
 * rails.
 */
export default function ModelView(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
}) {
  const { explanation, productOf } = props;
  const { item, model, method } = explanation;
  const text = useText();
  const words = text.why.modelView;
  const attention = useWorkerCall('attention', method === 'attention' ? { model } : null);
  const map = useWorkerCall('itemMap', { item, model });
  const way = useWorkerCall('pipelineTimings', { model });
  const others = modelsThere(model, useRails().rails?.choice).length - 1;
  const titleOf = (id: string) => productOf(id)?.title ?? text.why.timeline.unknownProduct(id);
  return (
    <div className={styles.view}>
      {attention.answer && attention.answer.events.length > 0 ? (
        <AttentionMatrix attention={attention.answer} titleOf={titleOf} />
      ) : method !== 'attention' ? (
        <p className={styles.none}>
          {text.why.sentences(words.attention.none, ...(others > 0 ? [words.attention.others] : []))}
        </p>
      ) : (
        attention.pending && <Pending />
      )}
      {map.answer ? (
        <ItemMap key={item} map={map.answer} subject={item} productOf={productOf} />
      ) : map.problem && !map.pending ? (
        <ProblemNotice
          problem={map.problem}
          action={<Button onClick={map.retry}>{text.common.tryAgain}</Button>}
        />
      ) : (
        <Pending />
      )}
      {way.answer && <DataWay way={way.answer} busy={way.pending} onWalk={way.retry} />}
    </div>
  );
}

/** A placeholder for a picture. */
function Pending() {
  return (
    <div className={styles.pending}>
      <Skeleton shape="square" />
    </div>
  );
}
