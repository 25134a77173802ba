import { useState } from 'react';
import { GUEST_PERSONA, OWN_PERSONA } from '../../../core/shop/events';
import { useSession, useShop } from '../../../session/use-session';
import { useAttempt } from '../../../ui/actions/use-attempt';
import { Button } from '../../../ui/controls/button';
import { Dialog } from '../../../ui/overlays/dialog';
import { useFormat, useText } from '../../../ui/text/text';
import { useForgetting } from './forgetting';
import styles from './what-if.module.css';

/** Deletes struck events for good, after a dialog that says what that means. */
export function Forget({ items, titleOf }: { items: readonly string[]; titleOf: (item: string) => string }) {
  const text = useText();
  const words = text.why.whatIf.forget;
  const format = useFormat();
  const session = useSession();
  const { persona } = useShop();
  const forgetting = useForgetting();
  const { busy, attempt } = useAttempt();
  const [asking, setAsking] = useState(false);
  const count = format.count(items.length);

  const forget = () =>
    attempt('forget', async () => {
      forgetting.forgot(items.length, await session.forgetProducts(items));
      setAsking(false);
    });

  return (
    <>
      <Button look="danger" icon="trash" disabled={items.length === 0} onClick={() => setAsking(true)}>
        {words.open}
      </Button>
      {asking && (
        <Dialog
          title={words.title}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{text.common.cancel}</Button>
              <Button look="danger" disabled={busy !== undefined} onClick={forget}>
                {words.confirm(count)}
              </Button>
            </>
          }
        >
          <div className={styles.forget}>
            <ul>
              {items.map((item) => (
                <li key={item}>{titleOf(item)}</li>
              ))}
            </ul>
            <p>{words.body}</p>
            <p>
              {persona === OWN_PERSONA
                ? words.models
                : persona === GUEST_PERSONA
                  ? words.guest
                  : words.community}
            </p>
          </div>
        </Dialog>
      )}
    </>
  );
}
