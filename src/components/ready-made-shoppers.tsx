import { useDeferredValue, useId, useMemo } from 'react';
import { OWN_PERSONA } from '../core/shop/events';
import type { ReadyMadeShopper } from '../core/shop/ready-made';
import { useBecome } from '../session/use-become';
import { useShop } from '../session/use-session';
import { useWorkerCall } from '../session/use-worker-call';
import { Button } from '../ui/controls/button';
import { Chip } from '../ui/controls/chip';
import { Picture } from '../ui/product/picture';
import { useFormat, useShopText } from '../ui/text/text';
import styles from './ready-made-shoppers.module.css';

const NONE: readonly ReadyMadeShopper[] = [];

/**
 * The ready-made shoppers of the demo shop. Empty for an imported data set, whose users have no
 * known habits, and when the worker fails to list them.
 */
export function useReadyMade(): readonly ReadyMadeShopper[] {
  const { catalogue } = useShop().world;
  const { answer, pending } = useWorkerCall('readyMade', undefined);
  const found = useMemo(
    () => (answer && !pending ? { catalogue, shoppers: answer } : undefined),
    [catalogue, answer, pending],
  );
  // Drawn in slices, so that these cards do not delay what the shopper is doing.
  const shown = useDeferredValue(found, undefined);
  return shown?.catalogue === catalogue ? shown.shoppers : NONE;
}

/** Six simulated shoppers to become at one press. Shows nothing where there are none. */
export function ReadyMadeShoppers() {
  const words = useShopText().steer.readyMade;
  const heading = useId();
  const shoppers = useReadyMade();
  if (shoppers.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h2 id={heading}>{words.title}</h2>
      <p>{words.intro}</p>
      <ul>
        {shoppers.map((shopper) => (
          <Card key={shopper.persona} shopper={shopper} />
        ))}
      </ul>
    </section>
  );
}

function Card({ shopper: { habit, persona, events, ofHabit, latest } }: { shopper: ReadyMadeShopper }) {
  const { steer, shell } = useShopText();
  const words = steer.readyMade;
  const format = useFormat();
  const become = useBecome();
  const { index, persona: now } = useShop();
  const products = latest.flatMap((id) => index.byId.get(id) ?? []);
  return (
    <li className={styles.card}>
      <span className={styles.pictures} aria-hidden="true">
        {products.map((product) => (
          <Picture key={product.id} product={product} />
        ))}
      </span>
      <h3>{words.habits[habit]}</h3>
      <p>{words.facts(format.count(ofHabit), format.count(events))}</p>
      {now === persona ? (
        <span className={styles.current}>
          <Chip tone="accent">{words.current}</Chip>
          <Button look="quiet" onClick={() => become(OWN_PERSONA)}>
            {shell.backToSelf}
          </Button>
        </span>
      ) : (
        <Button icon="person" wide onClick={() => become(persona)}>
          {words.become(words.habits[habit])}
        </Button>
      )}
    </li>
  );
}
