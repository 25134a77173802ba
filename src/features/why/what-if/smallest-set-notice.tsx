import { type Explanation, isWithheld } from '../../../core/explanation/explanation';
import type { SmallestSet } from '../../../core/explanation/explanation-check';
import { useWorkerCall } from '../../../session/use-worker-call';
import { Button } from '../../../ui/controls/button';
import { Chip } from '../../../ui/controls/chip';
import type { Dictionary } from '../../../ui/text/en';
import type { Format } from '../../../ui/text/format';
import { useFormat, useText } from '../../../ui/text/text';
import { shortTitle } from '../reason/short-title';
import styles from './what-if.module.css';

/** The length of list that a shopper looks at. */
const K = 10;

/**
 * The smallest set of events without which the product leaves the list, and a button that strikes
 * them out.
 */
export function SmallestSetNotice(props: {
  explanation: Explanation;
  titleOf: (item: string) => string;
  onStrike: (items: readonly string[]) => void;
}) {
  const { explanation, titleOf, onStrike } = props;
  const { item, model } = explanation;
  const { why } = useText();
  const words = why.whatIf.smallest;
  const format = useFormat();
  const withheld = isWithheld(explanation.offer);
  const {
    answer: set,
    problem,
    pending,
  } = useWorkerCall('smallestSet', withheld ? null : { item, model, k: K });
  if (problem && !pending) return null;
  return (
    <section
      className={styles.smallest}
      data-withheld={withheld}
      aria-label={words.title}
      aria-busy={!set && !withheld}
    >
      <h2>{words.title}</h2>
      <p role="status">
        {withheld ? words.withheld : set ? smallestSetSentence(set, why, format, titleOf) : words.searching}
      </p>
      {set?.outcome === 'found' && (
        <>
          <ul className={styles.chips}>
            {set.items.map((each) => (
              <li key={each}>
                <Chip tone="reason">{titleOf(each)}</Chip>
              </li>
            ))}
          </ul>
          <Button onClick={() => onStrike(set.items)}>{words.strike}</Button>
        </>
      )}
    </section>
  );
}

/** The result of the search for the set, worded to claim only what the search found. */
function smallestSetSentence(
  set: SmallestSet,
  why: Dictionary['why'],
  format: Pick<Format, 'count'>,
  titleOf: (item: string) => string,
): string {
  const words = why.whatIf.smallest;
  const k = format.count(set.k);
  switch (set.outcome) {
    case 'found': {
      const { length } = set.items;
      const after = why.ordinal(set.rankWithout ?? set.k + 1);
      return why.sentences(
        words.found(format.count(length), length, k, after),
        ...(set.instead === undefined ? [] : [words.instead(shortTitle(titleOf(set.instead)))]),
        ...(length > 1 ? [set.exact ? words.exact : words.notExact] : []),
      );
    }
    case 'not-listed':
      return words.notListed(k, why.ordinal(set.rank));
    case 'none':
      return words.none(k);
    case 'budget':
      return words.budget(format.count(set.rankings));
  }
}
