import { Tabs as Primitive } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { Contained } from '../layout/contained';
import styles from './tabs.module.css';

/**
 * Panels of which one is shown. Arrow keys, Home and End move between the tabs (WAI-ARIA tabs
 * pattern).
 */
export function Tabs<Id extends string>({
  label,
  selected,
  onSelect,
  tabs,
}: {
  label: string;
  selected: Id;
  onSelect: (id: Id) => void;
  tabs: readonly { readonly id: Id; readonly title: string; readonly panel: ReactNode }[];
}) {
  return (
    <Primitive.Root
      value={selected}
      onValueChange={(value) => {
        const chosen = tabs.find(({ id }) => id === value);
        if (chosen) onSelect(chosen.id);
      }}
    >
      <Primitive.List activateOnFocus className={styles.list} aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Primitive.Tab key={id} value={id} className={styles.tab}>
            {title}
          </Primitive.Tab>
        ))}
      </Primitive.List>
      {tabs.map(({ id, panel }) => (
        <Primitive.Panel key={id} value={id}>
          <Contained>{panel}</Contained>
        </Primitive.Panel>
      ))}
    </Primitive.Root>
  );
}
