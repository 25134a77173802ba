import '@fontsource-variable/instrument-sans';
import './ui/tokens.css';
import './ui/base.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { firstLanguage } from './app/language';
import { whenDrawn } from './app/start/when-drawn';
import { applyTheme, savedTheme } from './app/theme';
import { settledAddress } from './core/address/settled';
import { uuid } from './core/uuid';
import { stayHere } from './policy/stay';
import { watchPageVisibility } from './session/page-visibility';
import { createSession } from './session/session';
import { connect } from './worker/connect';

applyTheme(savedTheme());

// Before anything is drawn: what the address says of the shopper goes where no server sees it.
const settled = settledAddress(location);
if (settled !== undefined) history.replaceState(history.state, '', settled);

/** Another site may show the page in a frame; there the shop opens nothing of the shopper's. */
if (window.top !== window.self) void import('./app/start/framed').then(({ showFramed }) => showFramed());
else openShop();

function openShop(): void {
  stayHere(window);
  const client = connect();
  watchPageVisibility(client, document);
  const session = createSession(client, {
    now: Date.now,
    uuid,
    storage: () => localStorage,
    tab: () => sessionStorage,
  });
  whenDrawn(session, client.drawn);
  void session.open();

  const root = document.getElementById('root');
  void firstLanguage().then((language) => {
    // Drawn in slices, so that presses are answered while the first page is drawn.
    if (root) startTransition(() => createRoot(root).render(<App session={session} language={language} />));
  });
}
