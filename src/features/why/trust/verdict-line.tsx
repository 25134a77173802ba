import type { ExplanationCheck } from '../../../core/explanation/explanation-check';
import { Icon } from '../../../ui/layout/icon';
import { useText } from '../../../ui/text/text';
import styles from './trust.module.css';

const ICONS = { strong: 'check', weak: 'warning', 'too-few': 'info' } as const;

/** One line on whether the explanation can be trusted; leads to the test. */
export function VerdictLine({ verdict, onOpen }: Pick<ExplanationCheck, 'verdict'> & { onOpen: () => void }) {
  const words = useText().why.trust;
  return (
    <p className={styles.line} data-verdict={verdict}>
      <Icon name={ICONS[verdict]} size={18} />
      {{ strong: words.strong, weak: words.weak, 'too-few': words.tooFew }[verdict]}
      {verdict !== 'too-few' && (
        <button type="button" onClick={onOpen}>
          {words.toTheTest}
        </button>
      )}
    </p>
  );
}
