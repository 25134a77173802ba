import { usePauseMemory } from '../../session/use-memory';
import { IconButton } from '../../ui/controls/button';
import { Icon } from '../../ui/layout/icon';
import { useShopText } from '../../ui/text/text';
import styles from './memory-button.module.css';

/**
 * Shows in the header that memory is paused, and resumes it at a press. On a wide screen it pauses
 * it, too.
 */
export default function MemoryButton({ paused }: { paused: boolean }) {
  const words = useShopText().steer.memory;
  const pause = usePauseMemory();
  if (!paused)
    return (
      <span className={styles.wideOnly}>
        <IconButton icon="pause" label={words.pause} onClick={() => pause(true)} />
      </span>
    );
  return (
    <button
      type="button"
      className={styles.paused}
      aria-label={`${words.paused}. ${words.resume}`}
      onClick={() => pause(false)}
    >
      <Icon name="pause" size={18} />
      <span className={styles.wideOnly}>{words.paused}</span>
    </button>
  );
}
