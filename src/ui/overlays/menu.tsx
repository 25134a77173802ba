import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  Suspense,
  startTransition,
  useRef,
  useState,
} from 'react';
import { late } from '../loading/late';
import type { MenuProps } from './menu-popup';

const MenuPopup = late(() => import('./menu-popup'));

/** Loads the code ahead, so that the first menu opens at once. */
export const fetchMenu = MenuPopup.fetch;

/**
 * A short list of choices below the button that opens it. Arrows and typing choose, Enter takes,
 * Esc closes and returns the focus.
 *
 * @returns props of the button, and the menu, to be rendered beside it
 */
export function useMenu(props: Omit<MenuProps, 'anchor' | 'byKeyboard' | 'onClose'>): {
  readonly opener: {
    readonly ref: RefObject<HTMLButtonElement | null>;
    readonly 'aria-haspopup': 'menu';
    readonly 'aria-expanded': boolean;
    readonly onClick: (event: MouseEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  readonly menu: ReactNode;
} {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<false | 'pointer' | 'keyboard'>(false);
  // In slices: a menu is much to draw right after a press.
  const show = (by: 'pointer' | 'keyboard') => startTransition(() => setOpen(by));
  return {
    opener: {
      ref: button,
      'aria-haspopup': 'menu',
      'aria-expanded': open !== false,
      // Enter and Space press a button without a click count.
      onClick: ({ detail }) => (open ? setOpen(false) : show(detail === 0 ? 'keyboard' : 'pointer')),
      onKeyDown: (event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        show('keyboard');
      },
    },
    menu: open && (
      <Suspense>
        <MenuPopup
          {...props}
          byKeyboard={open === 'keyboard'}
          anchor={button}
          onClose={() => setOpen(false)}
        />
      </Suspense>
    ),
  };
}
