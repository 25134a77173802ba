import { Menu as Primitive } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import styles from './menu.module.css';

export interface MenuChoice {
  readonly label: string;
  run(): void;
}

/**
 * A short list of acts below the button that opened it: arrows choose, Enter does it, Esc closes and gives the focus back. Open as long
 * as it is mounted.
 *
 * @param label its name for screen readers @param title what stands above the choices
 */
export default function Menu({
  label,
  title,
  anchor,
  choices,
  onClose,
}: {
  label: string;
  title: string;
  anchor: RefObject<HTMLElement | null>;
  choices: readonly MenuChoice[];
  onClose: () => void;
}) {
  return (
    <Primitive.Root
      open
      modal={false}
      onOpenChange={(open, { event }) => {
        // The button itself closes what it opened.
        const onButton = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!open && !onButton) onClose();
      }}
    >
      <Primitive.Portal>
        <Primitive.Positioner className={styles.place} anchor={anchor} align="end" sideOffset={4}>
          <Primitive.Popup className={styles.menu} aria-label={label} finalFocus={anchor}>
            <Primitive.Group>
              <Primitive.GroupLabel className={styles.title}>{title}</Primitive.GroupLabel>
              {choices.map((choice) => (
                <Primitive.Item key={choice.label} className={styles.item} onClick={choice.run}>
                  {choice.label}
                </Primitive.Item>
              ))}
            </Primitive.Group>
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
