import type { PersonaSummary } from '../../core/shop/world';
import { useNames } from '../../session/goods/use-names';
import { Button } from '../../ui/controls/button';
import { Chip } from '../../ui/controls/chip';
import { useFormat, useText } from '../../ui/text/text';
import styles from './become-panel.module.css';

/**
 * One user of the community: how many events are known, the latest products, and the button to
 * become that user.
 */
export function PersonaRow(props: {
  user: PersonaSummary;
  current: boolean;
  busy: boolean;
  onBecome: () => void;
}) {
  const { user, current, busy, onBecome } = props;
  const words = useText().lab.become;
  const format = useFormat();
  const { titleOf } = useNames();
  return (
    <li>
      <div className={styles.about}>
        <p>
          <span className={styles.name}>{words.user(user.id)}</span>{' '}
          <span className={styles.soft}>{words.events(format.count(user.events))}</span>
        </p>
        {user.latest.length > 0 && (
          <p className={styles.soft}>{words.latest(user.latest.map(titleOf).join(' · '))}</p>
        )}
      </div>
      {current ? (
        <Chip tone="accent">{words.current}</Chip>
      ) : (
        <Button aria-label={words.becomeNamed(user.id)} aria-disabled={busy} onClick={onBecome}>
          {words.become}
        </Button>
      )}
    </li>
  );
}
