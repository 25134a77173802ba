import { OWN_PERSONA } from '../core/events';
import { asProblem } from '../core/problem';
import type { Shop } from '../session/session';
import { useSession } from '../session/use-session';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useShopText } from '../ui/text/text';
import styles from './persona-bar.module.css';

/** Says whose eyes the shop is seen through, when they are not the shopper's own. */
export function PersonaBar({ shop }: { shop: Shop }) {
  const text = useShopText();
  const session = useSession();
  if (shop.persona === OWN_PERSONA) return null;
  return (
    <aside className={styles.bar}>
      <Icon name="person" />
      <p>{text.shell.persona(shop.persona)}</p>
      <Button
        look="quiet"
        onClick={() =>
          session.client
            .call('become', { persona: OWN_PERSONA })
            .then(session.adopt, (error) => session.report(asProblem(error)))
        }
      >
        {text.shell.backToSelf}
      </Button>
    </aside>
  );
}
