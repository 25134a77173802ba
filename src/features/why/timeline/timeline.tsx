import { useMemo, useState } from 'react';
import {
  ATTRIBUTION_MEASURES,
  type AttributionMeasure,
  attributionsBy,
  type Explanation,
  isWithheld,
} from '../../../core/explanation/explanation';
import type { AttentionMatrices, EffectMatrix } from '../../../core/explanation/model-view';
import type { Product } from '../../../core/shop/catalogue';
import { useText } from '../../../ui/text/text';
import { shortTitle } from '../reason/short-title';
import { EventTable } from './event-table';
import { FeedTable } from './feed-table';
import { type FeedMeasure, fedBy, feedersOf } from './feeding';
import { newestOf, ROLLOUT, type Source } from './head-attention';
import { measureWords } from './measure-words';
import { RailBeside } from './rail-beside';
import { arrange, light, type Order } from './strengths';
import styles from './timeline.module.css';
import { TimelineControls } from './timeline-controls';
import { TimelineEntry } from './timeline-entry';

/**
 * What is pointed at: an event, which highlights its recommendations, or a recommendation, which
 * highlights its events.
 */
type Pointed = { readonly event: number } | { readonly item: string };

/**
 * The shopper's history as the model reads it: each event with its effect and a second measure, as
 * bars or as a table, and the recommendations beside it. Pointing at an event shows what it feeds;
 * pointing at a recommendation shows what feeds it.
 *
 * @param items the recommendations beside the timeline; may be empty
 * @param matrix the effect of every event on every recommendation; absent until it is measured
 * @param attention by block and head; without it there is only rollout
 * @param onMeasure called with the measure that now highlights the timeline
 */
export function Timeline(props: {
  explanation: Explanation;
  items?: readonly string[];
  matrix?: EffectMatrix;
  attention?: AttentionMatrices;
  onMeasure?: (measure: AttributionMeasure) => void;
  productOf: (item: string) => Product | undefined;
  now: number;
}) {
  const { explanation, matrix, attention, onMeasure, productOf, now } = props;
  const beside = matrix?.items ?? props.items ?? [];
  const { method, events } = explanation;
  const { why } = useText();
  const words = why.timeline;
  const [measure, setMeasure] = useState<AttributionMeasure>('effect');
  const [source, setSource] = useState<Source>(ROLLOUT);
  const [order, setOrder] = useState<Order>('time');
  const [shownAs, setShownAs] = useState<'bars' | 'table'>('bars');
  const [pointed, setPointed] = useState<Pointed>();
  const [pinned, setPinned] = useState<number>();

  const measures = ATTRIBUTION_MEASURES.filter((each) => attributionsBy(explanation, each) !== undefined);
  const besideMeasure = measure === 'effect' ? 'carried' : measure;
  const active: Pointed | undefined = pointed ?? (pinned === undefined ? undefined : { event: pinned });
  const litItem = active && 'item' in active ? active.item : undefined;
  const feedMeasure: FeedMeasure = measure === 'left-out' ? 'left-out' : 'effect';
  /** What feeds the recommendation that is pointed at, when it is not the explained one. */
  const feeders = useMemo(
    () =>
      litItem === undefined || litItem === explanation.item || !matrix
        ? undefined
        : {
            effect: feedersOf(matrix, litItem, 'effect') ?? [],
            beside: feedMeasure === 'effect' ? undefined : feedersOf(matrix, litItem, feedMeasure),
          },
    [explanation, matrix, litItem, feedMeasure],
  );

  const rows = useMemo(() => {
    const strengthsOf = (each: readonly { readonly strength: number }[]) =>
      each.map(({ strength }) => strength);
    if (feeders)
      return light(
        strengthsOf(feeders.effect),
        feeders.beside && strengthsOf(feeders.beside),
        feeders.beside ? 'beside' : 'effect',
      );
    const head =
      besideMeasure === 'attention' && source !== ROLLOUT && attention
        ? newestOf(attention, source)
        : undefined;
    return light(
      attributionsBy(explanation, 'effect') ?? [],
      head ?? attributionsBy(explanation, besideMeasure),
      measure === 'effect' ? 'effect' : 'beside',
    );
  }, [explanation, feeders, attention, measure, besideMeasure, source]);

  const besideWords = measureWords(besideMeasure, method, words);
  const titleOf = (item: string) => productOf(item)?.title ?? words.unknownProduct(item);
  const shown = arrange(rows, order, measure === 'effect' ? 'effect' : 'beside');
  const fed = matrix && active && 'event' in active ? fedBy(matrix, active.event, feedMeasure) : undefined;

  function told(): string {
    const named = (item: string) => shortTitle(titleOf(item));
    if (fed && active && 'event' in active) {
      const falling = fed.filter(({ fall }) => fall > 0);
      const most = falling.toSorted((a, b) => b.fall - a.fall)[0];
      const title = named(events[active.event]?.item ?? '');
      return most
        ? words.feeds(title, falling.length, fed.length, named(most.item), most.rank, most.rankWithout)
        : words.feedsNothing(title);
    }
    if (litItem !== undefined) return words.fedHere(named(litItem));
    return why.sentences(
      words.summary(events.length, explanation.candidates),
      ...(beside.length > 0 ? [words.pointing] : []),
    );
  }

  return (
    <section className={styles.timeline} aria-label={words.title}>
      <TimelineControls
        measures={measures.map((value) => ({ value, label: measureWords(value, method, words).name }))}
        setMeasure={(chosen) => {
          setMeasure(chosen);
          onMeasure?.(chosen);
        }}
        measure={measure}
        order={order}
        setOrder={setOrder}
        shownAs={shownAs}
        setShownAs={setShownAs}
        source={source}
        setSource={setSource}
        attention={attention}
      />
      <p className={styles.summary} aria-live="polite">
        {told()}
      </p>
      {shownAs === 'table' ? (
        <>
          <EventTable
            explanation={explanation}
            order={shown.map(({ at }) => at)}
            productOf={productOf}
            now={now}
          />
          {matrix && <FeedTable matrix={matrix} titleOf={titleOf} />}
        </>
      ) : (
        <div className={styles.both} data-beside={beside.length > 0}>
          <ol className={styles.list} aria-label={words.title}>
            {shown.map((lit) => {
              const event = events[lit.at];
              const feeder = feeders?.effect[lit.at];
              if (!event) return null;
              return (
                <TimelineEntry
                  key={`${event.item} ${event.time}`}
                  event={event}
                  lit={lit}
                  product={productOf(event.item)}
                  ranks={feeder ? [feeder.rank, feeder.rankWithout] : [explanation.rank, event.without.rank]}
                  ends={feeders ? undefined : event.effect}
                  beside={besideWords.name}
                  now={now}
                  pointing={
                    matrix && {
                      active: active !== undefined && 'event' in active && active.event === lit.at,
                      pinned: pinned === lit.at,
                      point: (at) => setPointed(at ? { event: lit.at } : undefined),
                      pin: () => setPinned(pinned === lit.at ? undefined : lit.at),
                    }
                  }
                />
              );
            })}
          </ol>
          {beside.length > 0 && (
            <div className={styles.beside}>
              <RailBeside
                items={beside}
                ranks={new Map(matrix?.items.map((item, i) => [item, matrix.ranks[i] ?? 0]))}
                current={explanation.item}
                withheld={isWithheld(explanation.offer)}
                model={explanation.model}
                productOf={productOf}
                fed={fed}
                lit={litItem}
                onPoint={(item) => setPointed(item === undefined ? undefined : { item })}
              />
            </div>
          )}
        </div>
      )}
      <dl className={styles.key}>
        <dt>{words.effect}</dt>
        <dd>{words.effectHint}</dd>
        <dt>{besideWords.name}</dt>
        <dd>{besideWords.hint}</dd>
      </dl>
    </section>
  );
}
