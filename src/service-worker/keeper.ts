import { responseHeaders } from '../policy/headers';
import { scriptAddress } from '../policy/script-addresses';
import { type Build, FILES, isShopFiles, type ShopFile } from './shop-files';

const PREFIX = 'vitrine-files-';
/** The page for every address. */
const PAGE = '/index.html';

/** Keeps the files of this version on the device, and those of the version before. */
export class Keeper {
  readonly #scope: ServiceWorkerGlobalScope;
  readonly #build: Build;
  readonly #name: string;
  #keeping: Promise<void> | undefined;

  constructor(scope: ServiceWorkerGlobalScope, build: Build) {
    this.#scope = scope;
    this.#build = build;
    this.#name = PREFIX + build.version;
  }

  /**
   * Keeps all files. They come in one script, so that a version is there whole or not at all, and
   * nothing needs to connect. The browser stores the script with the service worker, so this also
   * works later without a network.
   * @throws when the script does not load, is of another version, or does not fit on the device
   */
  async keep(): Promise<void> {
    this.#scope.importScripts(scriptAddress(this.#build.script));
    const found: unknown = Reflect.get(this.#scope, FILES);
    Reflect.deleteProperty(this.#scope, FILES);
    if (!isShopFiles(found) || found.version !== this.#build.version)
      throw new Error(`${this.#build.script} does not bring version ${this.#build.version} of the shop`);
    const cache = await this.#scope.caches.open(this.#name);
    const { [PAGE]: page, ...others } = found.files;
    for (const [path, file] of Object.entries(others)) await cache.put(path, responseOf(file));
    // Last, so that where it is all the others are.
    await cache.put(PAGE, responseOf(page));
  }

  /** Deletes older versions. The one before stays: pages of it may still be open. */
  async deleteOlder(): Promise<void> {
    const { caches } = this.#scope;
    const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.#name);
    await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
  }

  /** @returns undefined when the shop has no such file */
  async find({ mode, url }: Request): Promise<Response | undefined> {
    const path = mode === 'navigate' ? PAGE : new URL(url).pathname;
    const { caches } = this.#scope;
    if (this.#keeping || !(await this.#isWhole())) await this.#keepAgain();
    // A page of the version before asks for that version's files.
    return (await caches.match(path, { cacheName: this.#name })) ?? caches.match(path);
  }

  async #isWhole(): Promise<boolean> {
    return (await this.#scope.caches.match(PAGE, { cacheName: this.#name })) !== undefined;
  }

  /** The browser may clear its caches and leave the service worker. */
  #keepAgain(): Promise<void> {
    this.#keeping ??= this.keep().finally(() => {
      this.#keeping = undefined;
    });
    return this.#keeping;
  }
}

function responseOf({ type, content, binary }: ShopFile): Response {
  const body = binary ? Uint8Array.from(atob(content), (char) => char.charCodeAt(0)) : content;
  return new Response(body, { headers: { ...responseHeaders, 'Content-Type': type } });
}
