import { useTitle } from '../../session/use-title';
import { Link } from '../../ui/address/link';
import { buttonClass } from '../../ui/controls/button';
import { EmptyState } from '../../ui/layout/empty-state';
import { useShellText } from '../../ui/text/text';

export default function NotFoundPage() {
  const text = useShellText();
  useTitle(text.shell.notFoundTitle);
  return (
    <EmptyState
      heading="h1"
      icon="search"
      title={text.shell.notFoundTitle}
      action={
        <Link href="/" className={buttonClass('primary')}>
          {text.common.goHome}
        </Link>
      }
    >
      {text.shell.notFoundBody}
    </EmptyState>
  );
}
