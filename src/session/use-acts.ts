import { useMemo } from 'react';
import type { Product } from '../core/shop/catalogue';
import type { Placement, ShopAct } from '../core/shop/events';
import type { Steering } from '../core/shop/steering';
import type { Leaning, Trait } from '../core/shop/trait';
import { useShopText } from '../ui/text/text';
import { useToasts } from '../ui/toasts/toasts';
import { useTraitName } from './goods/use-trait-name';
import { useSession } from './use-session';

/** What a shopper does with a product. Each is recorded as an event, and most can be undone. */
interface Acts {
  /** Shows a toast that undoes it, as does `unlike`. */
  like(product: Product): void;
  unlike(product: Product): void;
  /** "Not interested" in a product. Shows a toast that undoes it. */
  dismiss(product: Product): void;
  undismiss(product: Product): void;
  /** "Not interested" in a brand or a kind. Shows a toast that undoes it. */
  avoid(trait: Trait): void;
  unavoid(trait: Trait): void;
  /** Asks for more of what has this trait. Shows a toast that undoes it, as does `unseek`. */
  seek(trait: Trait): void;
  unseek(trait: Trait): void;
  /** A taste slider was moved to `weight` in [-1, 1]. */
  lean(toward: Leaning, weight: number): void;
  /**
   * Resets all taste sliders and everything sought. Shows a toast that undoes it.
   * @param steering as it was before
   */
  level(steering: Steering): void;
  /** Puts a quantity into the basket. With `undo`, shows a toast that undoes it. */
  add(product: Product, quantity: number, undo: boolean): void;
  /** Puts one of each into the basket. Shows a toast that undoes it. */
  addAll(products: readonly Product[], message: string): void;
  /** Takes a quantity out of the basket. With `undo`, shows a toast that undoes it. */
  remove(product: Product, quantity: number, undo: boolean): void;
  click(product: Product, placement: Placement): void;
}

export function useActs(): Acts {
  const session = useSession();
  const toasts = useToasts();
  const text = useShopText();
  const nameOf = useTraitName();
  return useMemo(() => {
    const undo = (run: () => void) => ({ label: text.common.undo, run });
    /** Saves a product or removes it, and offers to undo that. */
    const mark = (item: string, liked: boolean, message: string) => {
      const record = (like: boolean) => void session.record([{ kind: like ? 'like' : 'unlike', item }]);
      record(liked);
      toasts.show({ kind: 'wish list', message, action: undo(() => record(!liked)) });
    };
    const acts: Acts = {
      like: ({ id, title }) => mark(id, true, text.shop.wishList.added(title)),
      unlike: ({ id, title }) => mark(id, false, text.shop.wishList.removed(title)),
      dismiss(product) {
        void session.record([{ kind: 'dismiss', item: product.id }]);
        toasts.show({
          message: text.rails.dismissed(product.title),
          action: undo(() => acts.undismiss(product)),
        });
      },
      undismiss: ({ id }) => void session.record([{ kind: 'undismiss', item: id }]),
      avoid(trait) {
        void session.record([{ kind: 'avoid', trait }]);
        toasts.show({
          message: text.steer.notInterested.avoided(nameOf(trait)),
          action: undo(() => acts.unavoid(trait)),
        });
      },
      unavoid: (trait) => void session.record([{ kind: 'unavoid', trait }]),
      seek(trait) {
        void session.record([{ kind: 'seek', trait }]);
        toasts.show({
          message: text.steer.more.sought(nameOf(trait)),
          action: undo(() => void session.record([{ kind: 'unseek', trait }])),
        });
      },
      unseek(trait) {
        void session.record([{ kind: 'unseek', trait }]);
        toasts.show({
          message: text.steer.more.unsought(nameOf(trait)),
          action: undo(() => void session.record([{ kind: 'seek', trait }])),
        });
      },
      lean: (toward, weight) => void session.record([{ kind: 'lean', toward, weight }]),
      level({ sought, leanings }) {
        void session.record([{ kind: 'level' }]);
        const again: ShopAct[] = [
          ...sought.map((trait) => ({ kind: 'seek' as const, trait })),
          ...leanings.map((leaning) => ({ kind: 'lean' as const, ...leaning })),
        ];
        toasts.show({ message: text.steer.taste.wasReset, action: undo(() => void session.record(again)) });
      },
      add(product, quantity, withUndo) {
        void session.record([{ kind: 'add', item: product.id, quantity }]);
        if (withUndo)
          toasts.show({
            kind: 'basket',
            message: text.shop.product.added(product.title, quantity),
            action: undo(() => acts.remove(product, quantity, false)),
          });
      },
      addAll(products, message) {
        void session.record(products.map(({ id }) => ({ kind: 'add', item: id, quantity: 1 })));
        toasts.show({
          kind: 'basket',
          message,
          action: undo(
            () => void session.record(products.map(({ id }) => ({ kind: 'remove', item: id, quantity: 1 }))),
          ),
        });
      },
      remove(product, quantity, withUndo) {
        void session.record([{ kind: 'remove', item: product.id, quantity }]);
        if (withUndo)
          toasts.show({
            kind: 'basket',
            message: text.shop.basket.removed(product.title),
            action: undo(() => acts.add(product, quantity, false)),
          });
      },
      click: ({ id }, placement) => void session.record([{ kind: 'click', item: id, placement }]),
    };
    return acts;
  }, [session, toasts, text, nameOf]);
}
