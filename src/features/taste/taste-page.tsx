import { type ReactNode, useMemo } from 'react';
import { MemorySwitches } from '../../components/memory-switches';
import { useActs } from '../../session/use-acts';
import { useShop, useShopper } from '../../session/use-session';
import { useTitle } from '../../session/use-title';
import { useWorkerCall } from '../../session/use-worker-call';
import { Button } from '../../ui/controls/button';
import { PageHeader } from '../../ui/layout/page-header';
import { useShopText } from '../../ui/text/text';
import { type ShownTaste, shownTaste } from './estimated-taste';
import { PriceSlider } from './price-slider';
import { Said } from './said';
import styles from './taste-page.module.css';
import { TraitSliders } from './trait-sliders';

/**
 * The estimated taste of the shopper, and controls to correct it.
 * @param result the recommendations that follow from it
 */
export function TastePage({ result }: { result: ReactNode }) {
  const text = useShopText();
  const words = text.steer.taste;
  const acts = useActs();
  const { index } = useShop();
  const { answer: believed } = useWorkerCall('estimatedTaste', undefined);
  const taste = useMemo(() => believed && shownTaste(believed, index), [believed, index]);
  const { steering } = useShopper();
  useTitle(words.title);
  return (
    <div className={styles.page}>
      <PageHeader title={words.title} intro={words.intro} />
      <Sliders taste={taste} />
      <Button
        icon="undo"
        disabled={steering.sought.length + steering.leanings.length === 0}
        onClick={() => acts.level(steering)}
      >
        {words.reset}
      </Button>
      <Said />
      <section className={styles.memory} aria-label={words.memory}>
        <h2>{words.memory}</h2>
        <MemorySwitches />
      </section>
      <section className={styles.result} aria-label={words.result}>
        {result}
      </section>
    </div>
  );
}

/** Every slider has its place while its start value is pending. */
function Sliders({ taste }: { taste: ShownTaste | undefined }) {
  const text = useShopText();
  const { index } = useShop();
  const words = text.steer.taste;
  const priced = taste ? taste.priceLevel !== undefined : index.priced;
  return (
    <div className={styles.sliders}>
      <div className={styles.start}>
        <p className={styles.from}>
          {taste &&
            (taste.from === 'history' || taste.from === 'community'
              ? words.from[taste.from]
              : words.from.model(text.rails.modelNames[taste.from]))}
        </p>
        <p>{words.how}</p>
      </div>
      <TraitSliders title={words.departments} part="department" believed={taste?.products} />
      <TraitSliders title={words.brands} part="brand" believed={taste?.products} />
      {priced && <PriceSlider level={taste?.priceLevel} />}
    </div>
  );
}
