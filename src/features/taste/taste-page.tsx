import type { ReactNode } from 'react';
import { MemorySwitches } from '../../session/memory-switches';
import { useActs } from '../../session/use-acts';
import { useShopper } from '../../session/use-session';
import { useTitle } from '../../session/use-title';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { useShopText } from '../../ui/text/text';
import { PriceSlider } from './price-slider';
import { Said } from './said';
import styles from './taste-page.module.css';
import { TraitSliders } from './trait-sliders';
import { type BelievedTaste, useBelieved } from './use-believed';

/** What is believed of the shopper's taste, and the shopper's own say over it. @param result what follows from it */
export function TastePage({ result }: { result: ReactNode }) {
  const text = useShopText();
  const words = text.steer.taste;
  const acts = useActs();
  const { taste } = useBelieved();
  const { steering } = useShopper();
  useTitle(words.title);
  return (
    <div className={styles.page}>
      <PageHeader title={words.title} intro={words.intro} />
      <div className={styles.sliders}>{taste ? <Sliders taste={taste} /> : <Skeleton shape="square" />}</div>
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

function Sliders({ taste: { from, products, priceLevel } }: { taste: BelievedTaste }) {
  const text = useShopText();
  const words = text.steer.taste;
  return (
    <>
      <p className={styles.soft}>
        {from === 'history' || from === 'community'
          ? words.from[from]
          : words.from.model(text.rails.modelNames[from])}{' '}
        {words.how}
      </p>
      <TraitSliders title={words.departments} part="department" believed={products} />
      <TraitSliders title={words.brands} part="brand" believed={products} />
      {priceLevel !== undefined && <PriceSlider level={priceLevel} />}
    </>
  );
}
