import { useReadyMade } from '../../components/ready-made-shoppers';
import { GUEST_PERSONA, OWN_PERSONA } from '../../core/shop/events';
import type { Shop } from '../../session/store/store';
import { useBecome } from '../../session/use-become';
import { usePauseMemory } from '../../session/use-memory';
import { Button } from '../../ui/controls/button';
import { Icon, type IconName } from '../../ui/layout/icon';
import { useShopText } from '../../ui/text/text';
import styles from './persona-bar.module.css';

/**
 * Says whom the shop is shown for when that is not the shopper, and that memory is paused when it
 * is.
 */
export function PersonaBar({ shop: { persona, memoryPaused, beganAnew } }: { shop: Shop }) {
  const { steer } = useShopText();
  const become = useBecome();
  const pause = usePauseMemory();
  const words = steer.memory;
  return (
    <>
      {persona === GUEST_PERSONA ? (
        <Bar
          icon="person"
          says={beganAnew ? words.isGuestAnew : words.isGuest}
          way={words.leave}
          onLeave={() => become(OWN_PERSONA)}
        />
      ) : (
        persona !== OWN_PERSONA && <Other persona={persona} onLeave={() => become(OWN_PERSONA)} />
      )}
      {memoryPaused && (
        <Bar
          icon="pause"
          says={`${words.paused}. ${words.pausedBody}`}
          way={words.resume}
          onLeave={() => pause(false)}
        />
      )}
    </>
  );
}

function Other({ persona, onLeave }: { persona: string; onLeave: () => void }) {
  const { shell, steer } = useShopText();
  const known = useReadyMade().find((shopper) => shopper.persona === persona);
  const says = known
    ? steer.readyMade.persona(steer.readyMade.habits[known.habit], persona)
    : shell.persona(persona);
  return <Bar icon="person" says={says} way={shell.backToSelf} onLeave={onLeave} />;
}

function Bar(props: { icon: IconName; says: string; way: string; onLeave: () => void }) {
  return (
    <aside className={styles.bar}>
      <Icon name={props.icon} />
      <p>{props.says}</p>
      <Button look="quiet" onClick={props.onLeave}>
        {props.way}
      </Button>
    </aside>
  );
}
