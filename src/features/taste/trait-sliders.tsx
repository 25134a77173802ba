import { useMemo, useState } from 'react';
import type { Product } from '../../core/shop/catalogue';
import { sharesOf } from '../../core/shop/taste';
import { type Trait, traitsOf } from '../../core/shop/trait';
import { useTraitName } from '../../session/goods/use-trait-name';
import { useShop, useShopper } from '../../session/use-session';
import { Select } from '../../ui/controls/select';
import { SliderSkeleton } from '../../ui/controls/slider';
import { useShopText } from '../../ui/text/text';
import styles from './taste-page.module.css';
import { TasteSlider } from './taste-slider';

/** Sliders shown at first; the others can be added. */
const FIRST = 8;

/**
 * A slider for each department or brand that stands out in the taste, that was moved or that was
 * added. Others of the catalogue fill up the first eight.
 */
export function TraitSliders({
  title,
  part,
  believed,
}: {
  title: string;
  part: 'department' | 'brand';
  /** Undefined while they are pending. */
  believed: readonly Product[] | undefined;
}) {
  const { steer } = useShopText();
  const nameOf = useTraitName();
  const { catalogue } = useShop();
  const { leanings } = useShopper().steering;
  const [added, setAdded] = useState<readonly string[]>([]);
  const all = useMemo(() => valuesOf(catalogue.products, part), [catalogue, part]);
  const shares = useMemo(() => believed && sharesOf(believed, part), [believed, part]);
  const share = new Map(shares?.map((each) => [each.value, each.share]));
  const moved = leanings.flatMap(({ toward }) => (toward.part === part ? [toward.value] : []));
  const first = [...new Set([...share.keys(), ...all])].slice(0, FIRST);
  const shown = useKeptPlaces([...new Set([...first, ...moved, ...added])], shares !== undefined);
  const others = all.filter((value) => !shown.includes(value));
  if (all.length < 2) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      {shown.map((value) =>
        shares ? (
          <TasteSlider
            key={value}
            label={nameOf({ part, value })}
            toward={{ part, value }}
            start={share.get(value) ?? 0}
            words={{ believed: steer.taste.believed, moved: steer.taste.believedAndMoved }}
          />
        ) : (
          <SliderSkeleton key={value} />
        ),
      )}
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

/**
 * Keeps each value at its first place: the estimated taste may change while a slider is dragged.
 * @param known whether the values are the estimated taste
 */
function useKeptPlaces(wanted: readonly string[], known: boolean): readonly string[] {
  const [places, setPlaces] = useState<readonly string[]>();
  if (!known) return wanted;
  const coming = wanted.filter((value) => !places?.includes(value));
  if (places && coming.length === 0 && places.length === wanted.length) return places;
  const kept = (places ?? []).flatMap((value) => (wanted.includes(value) ? value : coming.splice(0, 1)));
  const next = [...kept, ...coming];
  setPlaces(next);
  return next;
}

/** In the catalogue's order. */
function valuesOf(products: readonly Product[], part: Trait['part']): readonly string[] {
  const values = new Set<string>();
  for (const product of products)
    for (const trait of traitsOf(product)) if (trait.part === part) values.add(trait.value);
  return [...values].sort((a, b) => a.localeCompare(b));
}
