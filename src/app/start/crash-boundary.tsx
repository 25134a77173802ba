import { Component, type ReactNode } from 'react';
import { Button } from '../../ui/controls/button';
import { EmptyState } from '../../ui/layout/empty-state';
import { useShellText } from '../../ui/text/text';

/** When a page throws, shows a failure in its place; the rest of the shop keeps working. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
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
