import { useEffect, useState } from 'react';
import { askToKeep, isKept, type Kept } from '../../session/kept/keep-storage';
import { Button } from '../../ui/controls/button';
import { useText } from '../../ui/text/text';
import styles from './data-page.module.css';

/** Whether the browser promised to keep what is stored, and a way to ask it. */
export function KeptStorage() {
  const words = useText().data.keeping;
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    let shown = true;
    isKept().then((answer) => shown && setKept(answer));
    return () => {
      shown = false;
    };
  }, []);
  if (!kept) return null;
  return (
    <>
      <p className={styles.soft}>{words[kept]}</p>
      {kept === 'may-go' && <Button onClick={() => void askToKeep().then(setKept)}>{words.ask}</Button>}
    </>
  );
}
