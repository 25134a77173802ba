import { useEffect, useState } from 'react';
import { askToKeep, isKept, type Kept } from '../../session/kept/keep-storage';
import { Button } from '../../ui/controls/button';
import { useText } from '../../ui/text/text';
import styles from './data-page.module.css';

/** Whether the browser promised to keep what is stored; undefined until it has answered. */
export function useKept(): [Kept | undefined, (kept: Kept) => void] {
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    let shown = true;
    isKept().then((answer) => shown && setKept(answer));
    return () => {
      shown = false;
    };
  }, []);
  return [kept, setKept];
}

/** Says whether what is stored is kept, with a way to ask the browser for it. */
export function KeptStorage({ kept, onAnswer }: { kept: Kept; onAnswer: (kept: Kept) => void }) {
  const words = useText().data.keeping;
  return (
    <>
      <p className={styles.soft}>{words[kept]}</p>
      {kept === 'may-go' && <Button onClick={() => void askToKeep().then(onAnswer)}>{words.ask}</Button>}
    </>
  );
}
