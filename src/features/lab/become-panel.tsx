import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Product } from '../../core/shop/catalogue';
import { OWN_PERSONA } from '../../core/shop/events';
import { useSession, useShop } from '../../session/use-session';
import { useWorkerCall } from '../../session/use-worker-call';
import { useAttempt } from '../../ui/actions/use-attempt';
import { Button } from '../../ui/controls/button';
import { ProblemNotice } from '../../ui/layout/problem-notice';
import { useFormat, useText } from '../../ui/text/text';
import { useToasts } from '../../ui/toasts/toasts';
import styles from './become-panel.module.css';
import { PersonaRow } from './persona-row';

/** The most users that one search answers with. */
const MOST = 50;

/** Ids of products whose shown title contains what was typed. */
function titled(products: readonly Product[], typed: string): readonly string[] {
  if (typed === '') return [];
  const wanted = typed.toLocaleLowerCase();
  return products.flatMap(({ id, title }) => (title.toLocaleLowerCase().includes(wanted) ? [id] : []));
}

/** Searches the community for a user to continue as. */
export function BecomePanel() {
  const words = useText().lab.become;
  const format = useFormat();
  const { client, adopt } = useSession();
  const { persona, catalogue } = useShop();
  const toasts = useToasts();
  const { busy, attempt } = useAttempt();
  const field = useId();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const items = useMemo(() => titled(catalogue.products, query), [catalogue, query]);
  const { answer: found, problem, pending } = useWorkerCall('personas', { id: query, items });

  const become = (id: string) =>
    attempt(id, async () => {
      adopt(await client.call('become', { persona: id }));
      toasts.show({ message: id === OWN_PERSONA ? words.becameSelf : words.became(id) });
    });

  return (
    <div className={styles.panel}>
      <div className={styles.current}>
        <p>{persona === OWN_PERSONA ? words.asSelf : words.as(persona)}</p>
        {persona !== OWN_PERSONA && (
          <Button icon="undo" aria-disabled={busy !== undefined} onClick={() => void become(OWN_PERSONA)}>
            {words.self}
          </Button>
        )}
      </div>
      <div className={styles.search}>
        <label htmlFor={field}>{words.search}</label>
        <input id={field} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        <p role="status" className={styles.soft}>
          {!found && pending
            ? words.searching
            : found?.length === 0
              ? query === ''
                ? words.empty
                : words.nobody(query)
              : found?.length === MOST
                ? words.most
                : found && words.found(format.count(found.length))}
        </p>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {found && found.length > 0 && (
        <ul className={styles.list}>
          {found.map((user) => (
            <PersonaRow
              key={user.id}
              user={user}
              current={user.id === persona}
              busy={busy !== undefined}
              onBecome={() => void become(user.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
