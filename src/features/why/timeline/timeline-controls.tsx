import type { AttributionMeasure } from '../../../core/explanation/explanation';
import type { AttentionMatrices } from '../../../core/explanation/model-view';
import { Choice } from '../../../ui/controls/choice';
import { Select } from '../../../ui/controls/select';
import { useText } from '../../../ui/text/text';
import { headsOf, ROLLOUT, type Source } from './head-attention';
import type { Order } from './strengths';
import styles from './timeline.module.css';

/** Chooses the measure that highlights the timeline, its order, and bars or a table. */
export function TimelineControls(props: {
  measures: readonly { readonly value: AttributionMeasure; readonly label: string }[];
  measure: AttributionMeasure;
  setMeasure: (measure: AttributionMeasure) => void;
  order: Order;
  setOrder: (order: Order) => void;
  shownAs: 'bars' | 'table';
  setShownAs: (shownAs: 'bars' | 'table') => void;
  source: Source;
  setSource: (source: Source) => void;
  attention?: AttentionMatrices;
}) {
  const { attention } = props;
  const words = useText().why.timeline;
  return (
    <div className={styles.controls}>
      <Choice
        label={words.highlightBy}
        value={props.measure}
        onChange={props.setMeasure}
        options={props.measures}
      />
      {props.measure === 'attention' && attention && (
        <Select
          label={words.attentionFrom}
          value={props.source}
          onChange={props.setSource}
          options={[
            { value: ROLLOUT, label: words.rollout },
            ...headsOf(attention).map(({ source, block, head }) => ({
              value: source,
              label: words.head(block, head),
            })),
          ]}
        />
      )}
      <Choice
        label={words.orderBy}
        value={props.order}
        onChange={props.setOrder}
        options={[
          { value: 'time', label: words.inTime },
          { value: 'strength', label: words.byStrength },
        ]}
      />
      <Choice
        label={words.showAs}
        value={props.shownAs}
        onChange={props.setShownAs}
        options={[
          { value: 'bars', label: words.bars },
          { value: 'table', label: words.table },
        ]}
      />
    </div>
  );
}
