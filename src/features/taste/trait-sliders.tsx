import { useMemo, useState } from 'react';
import type { Product } from '../../core/catalogue';
import { sharesOf } from '../../core/taste';
import { type Trait, traitsOf } from '../../core/trait';
import { useShop, useShopper } from '../../session/use-session';
import { useTraitName } from '../../session/use-trait-name';
import { Select } from '../../ui/select';
import { useShopText } from '../../ui/text/text';
import styles from './taste-page.module.css';
import { TasteSlider } from './taste-slider';

/** More at once would be a wall; the others can be added. */
const FIRST = 8;

/** A slider for each of the departments or brands that stand out, those that were moved, and any other that is chosen. */
export function TraitSliders({
  title,
  part,
  believed,
}: {
  title: string;
  part: 'department' | 'brand';
  believed: readonly Product[];
}) {
  const { steer } = useShopText();
  const nameOf = useTraitName();
  const { catalogue } = useShop();
  const { leanings } = useShopper().steering;
  const [added, setAdded] = useState<readonly string[]>([]);
  const all = useMemo(() => valuesOf(catalogue.products, part), [catalogue, part]);
  const shares = useMemo(() => sharesOf(believed, part), [believed, part]);
  const share = new Map(shares.map((each) => [each.value, each.share]));
  const moved = leanings.flatMap(({ toward }) => (toward.part === part ? [toward.value] : []));
  const listed = [...new Set([...shares.slice(0, FIRST).map(({ value }) => value), ...moved, ...added])];
  const shown = listed.length > 0 ? listed : all.slice(0, FIRST);
  const others = all.filter((value) => !shown.includes(value));
  if (all.length < 2) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      {shown.map((value) => (
        <TasteSlider
          key={value}
          label={nameOf({ part, value })}
          toward={{ part, value }}
          start={share.get(value) ?? 0}
          words={{ believed: steer.taste.believed, moved: steer.taste.believedAndMoved }}
        />
      ))}
      {others.length > 0 && (
        <Select
          label={steer.taste.add(steer.parts[part])}
          value=""
          options={[
            { value: '', label: steer.taste.choose },
            ...others.map((value) => ({ value, label: nameOf({ part, value }) })),
          ]}
          onChange={(value) => value !== '' && setAdded([...added, value])}
        />
      )}
    </section>
  );
}

/** In the catalogue's order. */
function valuesOf(products: readonly Product[], part: Trait['part']): readonly string[] {
  const values = new Set<string>();
  for (const product of products)
    for (const trait of traitsOf(product)) if (trait.part === part) values.add(trait.value);
  return [...values].sort((a, b) => a.localeCompare(b));
}
