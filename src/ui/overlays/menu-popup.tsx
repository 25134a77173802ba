import { Menu as Primitive } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import type { Address } from '../../core/address/address';
import { Link } from '../address/link';
import styles from './menu.module.css';

/** Either an act or a link to another page. */
export type MenuChoice = {
  readonly label: string;
  /** Small type at the end of the line. */
  readonly aside?: string;
} & ({ readonly run: () => void } | { readonly href: Address });

export interface MenuProps {
  /** Its name for screen readers. */
  readonly label: string;
  /** Heading above the choices. */
  readonly title?: string;
  /** In several columns, as far as there is room. For many choices. */
  readonly columns?: boolean;
  readonly align?: 'start' | 'end';
  /** Whether the first choice gets the focus when the menu opens. */
  readonly byKeyboard: boolean;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly choices: readonly MenuChoice[];
  readonly onClose: () => void;
}

/** What `useMenu` shows once its code is loaded. */
export default function MenuPopup(props: MenuProps) {
  const { label, title, columns = false, align = 'end', byKeyboard, anchor, choices, onClose } = props;
  const items = choices.map((choice) => <Item key={choice.label} choice={choice} />);
  return (
    <Primitive.Root
      open
      modal={false}
      onOpenChange={(open, { event }) => {
        // The button closes what it opened by itself.
        const onButton = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!open && !onButton) onClose();
      }}
    >
      <Primitive.Portal>
        <Primitive.Positioner className={styles.place} anchor={anchor} align={align} sideOffset={4}>
          <Primitive.Popup
            className={`${styles.menu} ${columns ? styles.columns : ''}`}
            ref={byKeyboard ? focusFirst : undefined}
            aria-label={label}
            finalFocus={anchor}
          >
            {title === undefined ? (
              items
            ) : (
              <Primitive.Group>
                <Primitive.GroupLabel className={styles.title}>{title}</Primitive.GroupLabel>
                {items}
              </Primitive.Group>
            )}
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/**
 * Runs after the items are placed and before the menu takes the focus, which it then leaves where
 * it is.
 */
function focusFirst(popup: HTMLElement | null) {
  requestAnimationFrame(() =>
    popup?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true }),
  );
}

function Item({ choice }: { choice: MenuChoice }) {
  const words = (
    <>
      {choice.label}
      {choice.aside !== undefined && <span className={styles.aside}>{choice.aside}</span>}
    </>
  );
  return 'href' in choice ? (
    <Primitive.LinkItem
      className={styles.item}
      label={choice.label}
      closeOnClick
      render={<Link href={choice.href} />}
    >
      {words}
    </Primitive.LinkItem>
  ) : (
    <Primitive.Item className={styles.item} label={choice.label} onClick={choice.run}>
      {words}
    </Primitive.Item>
  );
}
