import type { Plugin } from 'vite';
import { keptFor } from '../../policy/headers.ts';

/** The server of `npm start` lets browsers keep what static hosts let them keep. */
export function keptForPreview(): Plugin {
  return {
    name: 'vitrine:kept-for',
    configurePreviewServer({ middlewares }) {
      middlewares.use(({ url = '' }, response, next) => {
        const value = cacheControlOf(url);
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
