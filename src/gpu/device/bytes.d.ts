/** A file's bytes, compressed with gzip, in base64; see `src/commands/build/bytes-in-modules.ts`. */
declare module '*?gzip' {
  const packed: string;
  export default packed;
}
