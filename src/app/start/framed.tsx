import { createRoot } from 'react-dom/client';
import { buttonClass } from '../../ui/controls/button';
import { EmptyState } from '../../ui/layout/empty-state';
import { useShellText } from '../../ui/text/text';
import { firstLanguage, LanguageProvider } from '../language';

/** Shows, in a frame of another page, only a link that opens the shop in a tab of its own. */
export async function showFramed(): Promise<void> {
  const root = document.getElementById('root');
  const language = await firstLanguage();
  if (root)
    createRoot(root).render(
      <LanguageProvider first={language}>
        <Framed />
      </LanguageProvider>,
    );
}

function Framed() {
  const { shell } = useShellText();
  return (
    <main>
      <EmptyState
        heading="h1"
        icon="info"
        title={shell.framedTitle}
        action={
          <a className={buttonClass('primary')} href={location.href} target="_blank" rel="noopener">
            {shell.framedOpen}
          </a>
        }
      >
        {shell.framedBody}
      </EmptyState>
    </main>
  );
}
