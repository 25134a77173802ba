/** A file of the built shop. */
export interface ShopFile {
  readonly type: string;
  readonly content: string;
  /** True where `content` is base64. */
  readonly binary?: true;
}

/** The whole built shop as one script brings it; `src/commands/build` writes that script. */
interface ShopFiles {
  readonly version: string;
  /** By path, such as `/index.html`. */
  readonly files: Readonly<Record<string, ShopFile>>;
}

/** Written into the service worker when the shop is built. */
export interface Build {
  readonly version: string;
  /** Address of the script that brings the files. */
  readonly script: string;
}

/** The name under which the script leaves the files. */
export const FILES = 'vitrineFiles';

export const isShopFiles = (found: unknown): found is ShopFiles =>
  typeof found === 'object' && found !== null && 'version' in found && 'files' in found;
