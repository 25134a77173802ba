import type { Plugin } from 'vite';
import { keptFor } from '../../policy/headers.ts';

/** The mode of `npm start`: who builds the shop anew wants to see it at the next reload. */
export const OWN_MACHINE = 'own-machine';

/** Lets browsers keep what static hosts let them keep. */
export function keptForPreview(): Plugin {
  let asksEachTime = false;
  return {
    name: 'vitrine:kept-for',
    configResolved({ mode }) {
      asksEachTime = mode === OWN_MACHINE;
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(({ url = '' }, response, next) => {
        const value = asksEachTime ? undefined : cacheControlOf(url);
        const { writeHead } = response;
        // The server of static files decides for itself, last of all.
        if (value)
          Object.assign(response, {
            writeHead: (status: number, headers?: object) =>
              Reflect.apply(writeHead, response, [status, { ...headers, 'Cache-Control': value }]),
          });
        next();
      });
    },
  };
}

function cacheControlOf(url: string): string | undefined {
  const { assets, serviceWorker } = keptFor;
  if (url === serviceWorker.path) return serviceWorker.cacheControl;
  return url.startsWith(assets.below) ? assets.cacheControl : undefined;
}
