import { useCallback, useEffect, useMemo, useState } from 'react';
import { personalOrder, rankChanges } from '../../../core/recommendation/personal-order';
import type { Product } from '../../../core/shop/catalogue';
import type { FoundProducts } from '../../../core/shop/found-products';
import { readPreference, writePreference } from '../../../session/kept/preferences';
import { useModelsAwaited } from '../../../session/models-awaited';
import { useShop } from '../../../session/use-session';
import { Listing } from '../listing/listing';
import { Looking } from './looking';
import { Moved } from './moved';
import { SearchTools } from './search-tools';

const PREFERENCE = 'personal-order';
/** Milliseconds after which a waiting reader is shown the order without the model. */
const PATIENCE = 8_000;

/**
 * Search results, in the shopper's personal order unless that is switched off, each with how far
 * that order moved it in the list. While the model for that order is loading, placeholders are
 * shown: results that change order under the reader's finger would be worse.
 *
 * @param newest whether they were found with the current models
 */
export function SearchResults({
  heading,
  found,
  newest,
}: {
  heading: string;
  found: FoundProducts;
  newest: boolean;
}) {
  const { index, learnt } = useShop();
  const awaited = useModelsAwaited();
  const patient = usePatience();
  const [wanted, setWanted] = useState(() => readPreference(PREFERENCE) !== 'off');
  const model = 'model' in found.personal ? found.personal.model : undefined;
  const own = wanted && model !== undefined;
  const [byText, products] = useMemo(() => {
    const known = (list: FoundProducts['found']) => list.flatMap(({ item }) => index.byId.get(item) ?? []);
    const text = known(found.found);
    return [text, own ? known(personalOrder(found.found)) : text];
  }, [found, index, own]);
  const moves = useMemo(() => rememberMoves(byText), [byText]);
  const footOf = useCallback(
    (product: Product, listed: readonly Product[]) =>
      // Without a model yet, its room is kept.
      model ? (
        <Moved product={product} places={moves(listed).get(product.id) ?? 0} model={model} />
      ) : (
        <span />
      ),
    [model, moves],
  );
  const toCome = awaited || (learnt && !newest);
  if (patient && wanted && toCome && 'missing' in found.personal && found.personal.missing === 'model')
    return <Looking title={heading} />;
  return (
    <Listing
      heading={heading}
      products={products}
      place="search"
      ranked
      footOf={wanted ? footOf : undefined}
      tools={
        <SearchTools
          found={found}
          inOwnOrder={wanted}
          onChange={(next) => {
            setWanted(next);
            writePreference(PREFERENCE, next ? 'on' : 'off');
          }}
        />
      }
    />
  );
}

/** Whether to keep waiting for the personal order. */
function usePatience(): boolean {
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return patient;
}

/**
 * How far each listed product moved against the order by text. Computed once for a list, not once
 * for a card.
 */
function rememberMoves(byText: readonly Product[]) {
  const known = new WeakMap<readonly Product[], ReadonlyMap<string, number>>();
  return (listed: readonly Product[]) => {
    const made = known.get(listed);
    if (made) return made;
    const after = listed.map(({ id }) => id);
    const among = new Set(after);
    const before = byText.flatMap(({ id }) => (among.has(id) ? [id] : []));
    const moved = rankChanges(before, after);
    known.set(listed, moved);
    return moved;
  };
}
