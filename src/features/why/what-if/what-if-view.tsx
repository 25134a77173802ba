import { useReducer } from 'react';
import { type Explanation, isWithheld } from '../../../core/explanation/explanation';
import type { HistoryEntry } from '../../../core/histories/history';
import type { Product } from '../../../core/shop/catalogue';
import { useWorkerCall } from '../../../session/use-worker-call';
import { Button } from '../../../ui/controls/button';
import { ProblemNotice } from '../../../ui/layout/problem-notice';
import { useFormat, useText } from '../../../ui/text/text';
import { shortTitle } from '../reason/short-title';
import { AddProduct } from './add-product';
import { changesOf, draftOf, edited, historyOf, isChanged } from './draft';
import { DraftList } from './draft-list';
import { Forget } from './forget';
import { SmallestSetNotice } from './smallest-set-notice';
import styles from './what-if.module.css';
import { WhatIfRail } from './what-if-rail';

/**
 * The history to edit on one side, what the shop would then show on the other. Nothing is stored
 * until something is forgotten for good.
 *
 * @param history the whole real history
 */
export function WhatIfView(props: {
  explanation: Explanation;
  history: readonly HistoryEntry[];
  productOf: (item: string) => Product | undefined;
}) {
  const { explanation, history, productOf } = props;
  const { item, model } = explanation;
  const text = useText();
  const words = text.why.whatIf;
  const format = useFormat();
  const [draft, edit] = useReducer(edited, history, draftOf);
  const changes = changesOf(draft, history);
  const changed = isChanged(changes);
  const { answer, problem, pending, retry } = useWorkerCall('whatIf', {
    history: historyOf(draft),
    watched: { model, items: [item] },
  });
  const [watched] = answer?.watched ?? [];
  const titleOf = (id: string) => productOf(id)?.title ?? text.why.timeline.unknownProduct(id);
  const unread = answer && [
    ...(answer.reads.order ? [] : [words.order]),
    ...(answer.reads.kinds ? [] : [words.kindsOfEvents]),
  ];

  return (
    <div className={styles.view}>
      <section className={styles.past} aria-label={words.history}>
        <p className={styles.intro}>{words.intro}</p>
        <SmallestSetNotice
          explanation={explanation}
          titleOf={titleOf}
          onStrike={(items) => edit({ kind: 'strike', items })}
        />
        <div className={styles.state}>
          <p role="status">
            {changed
              ? words.changed(
                  format.count(changes.struck.length),
                  format.count(changes.added.length),
                  format.count(changes.altered),
                )
              : words.unchanged}
          </p>
          <div className={styles.buttons}>
            <Button icon="undo" disabled={!changed} onClick={() => edit({ kind: 'reset', history })}>
              {words.reset}
            </Button>
            <Forget items={changes.struck} titleOf={titleOf} />
          </div>
        </div>
        <DraftList draft={draft} onEdit={edit} productOf={productOf} />
        <AddProduct
          present={new Set(draft.filter(({ struck }) => !struck).map((event) => event.item))}
          onAdd={(product) => edit({ kind: 'add', item: product.id, now: Date.now() })}
        />
        {unread && unread.length > 0 && (
          <p className={styles.intro}>{words.doesNotRead(format.list(unread))}</p>
        )}
      </section>
      <section
        className={styles.would}
        aria-label={words.rails}
        aria-busy={pending}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls beside a long past, and must be reachable by keyboard.
        tabIndex={0}
      >
        <header>
          <h2>{words.rails}</h2>
          <p role="status" className={styles.followed}>
            {watched &&
              text.why.sentences(
                words.followed(
                  shortTitle(titleOf(watched.item)),
                  text.why.ordinal(watched.rankBefore),
                  text.why.ordinal(watched.rank),
                ),
                ...(isWithheld(explanation.offer) ? [words.withheld] : []),
              )}
          </p>
          <p className={styles.intro}>
            {pending || !answer
              ? words.ranking
              : words.took(format.count(Math.max(1, Math.round(answer.milliseconds))))}
          </p>
        </header>
        {problem && !pending && (
          <ProblemNotice problem={problem} action={<Button onClick={retry}>{text.common.tryAgain}</Button>} />
        )}
        <div className={styles.rails}>
          {answer?.rails.map((rail) => (
            <WhatIfRail
              key={rail.id}
              rail={rail}
              heading={text.rails.headings[rail.id]({
                anchor: rail.anchor === undefined ? undefined : productOf(rail.anchor)?.title,
                deed: rail.deed,
              })}
              productOf={productOf}
              subject={item}
            />
          ))}
        </div>
      </section>
    </div>
  );
}
