import { GUEST_PERSONA, OWN_PERSONA } from '../core/shop/events';
import { useBecome } from '../session/use-become';
import { usePauseMemory } from '../session/use-memory';
import { useShop } from '../session/use-session';
import { Switch } from '../ui/controls/switch';
import { useShopText } from '../ui/text/text';

/**
 * Switches for pausing memory and for shopping as a guest.
 * @param brief leaves out what each of them means
 */
export function MemorySwitches({ brief = false }: { brief?: boolean }) {
  const words = useShopText().steer.memory;
  const { memoryPaused, persona } = useShop();
  const pause = usePauseMemory();
  const become = useBecome();
  return (
    <>
      <Switch
        label={words.pause}
        hint={brief ? undefined : words.pauseHint}
        checked={memoryPaused}
        onChange={pause}
      />
      <Switch
        label={words.guest}
        hint={brief ? undefined : words.guestHint}
        checked={persona === GUEST_PERSONA}
        onChange={(guest) => become(guest ? GUEST_PERSONA : OWN_PERSONA)}
      />
    </>
  );
}
