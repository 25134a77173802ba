import { Component, type ReactNode } from 'react';
import { Button } from '../controls/button';
import { useShellText } from '../text/text';
import styles from './contained.module.css';
import { EmptyState } from './empty-state';

/**
 * When something inside throws while it is drawn, says so in its place and offers to try again; all
 * around it keeps working.
 * @param whole the contents are the whole page
 */
export class Contained extends Component<{ children: ReactNode; whole?: boolean }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return this.props.whole ? (
      <CrashedPage />
    ) : (
      <CrashedPart onRetry={() => this.setState({ crashed: false })} />
    );
  }
}

function CrashedPage() {
  const text = useShellText();
  return (
    <EmptyState
      heading="h1"
      icon="warning"
      title={text.shell.crashedTitle}
      action={<Button onClick={() => location.reload()}>{text.common.reload}</Button>}
    >
      {text.shell.crashedBody}
    </EmptyState>
  );
}

function CrashedPart({ onRetry }: { onRetry: () => void }) {
  const text = useShellText();
  return (
    <div className={styles.part} role="status">
      <p>{text.shell.crashedPart}</p>
      <Button onClick={onRetry}>{text.shell.tryAgain}</Button>
    </div>
  );
}
