import { ProblemError } from '../../core/problem';
import type { Pace } from '../pace';
import { completeLength, firstInvalidByte } from './utf8';

/** A `File`, or any blob with a name. */
export type NamedBlob = Blob & { readonly name: string };

/** Largest accepted file size in bytes. */
export const MAX_FILE_BYTES = 200_000_000;

const CHUNK_BYTES = 1 << 17;

/**
 * First bytes of binary files that are often chosen by mistake: gzip, zip (and spreadsheets), PDF,
 * PNG, Parquet, Zstandard, 7z.
 */
const BINARY_BEGINNINGS = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x89, 0x50, 0x4e, 0x47],
  [0x50, 0x41, 0x52, 0x31],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x37, 0x7a, 0xbc, 0xaf],
];

const startsWith = (bytes: Uint8Array, beginning: readonly number[]) =>
  beginning.every((byte, i) => bytes[i] === byte);

async function readBytes(file: NamedBlob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ProblemError({ code: 'file-unreadable', file: file.name, detail });
  }
  refuseBinary(file, bytes, start);
  return bytes;
}

function refuseBinary(file: NamedBlob, bytes: Uint8Array, offset: number): void {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (offset === 0 && utf16) throw new ProblemError({ code: 'file-encoding', file: file.name, offset: 0 });
  const known = offset === 0 && BINARY_BEGINNINGS.some((beginning) => startsWith(bytes, beginning));
  if (known || bytes.includes(0)) throw new ProblemError({ code: 'file-binary', file: file.name });
}

/**
 * The first 64 KiB as text, to recognize the format; invalid bytes become U+FFFD.
 *
 * @throws ProblemError `file-too-large`, `file-empty`, `file-binary`, `file-encoding` (UTF-16),
 * `file-unreadable`
 */
export async function readHead(file: NamedBlob): Promise<string> {
  if (file.size > MAX_FILE_BYTES)
    throw new ProblemError({
      code: 'file-too-large',
      file: file.name,
      bytes: file.size,
      limit: MAX_FILE_BYTES,
    });
  if (file.size === 0) throw new ProblemError({ code: 'file-empty', file: file.name });
  return new TextDecoder().decode(await readBytes(file, 0, 1 << 16));
}

/** Whether the whole file is well-formed UTF-8. */
export async function isUtf8(file: NamedBlob, pace: Pace): Promise<boolean> {
  let tail = new Uint8Array(0);
  for (let start = 0; start < file.size; start += CHUNK_BYTES) {
    await pace.breathe();
    const bytes = joined(tail, await readBytes(file, start, start + CHUNK_BYTES));
    const complete = completeLength(bytes);
    if (firstInvalidByte(bytes.subarray(0, complete)) >= 0) return false;
    tail = bytes.slice(complete);
  }
  return tail.length === 0;
}

/**
 * The text of a file in pieces of 128 KiB, without a byte order mark; no character is cut in two.
 *
 * @throws ProblemError `file-encoding` with the offset of the first byte that is not UTF-8,
 * `file-binary`, `file-unreadable`, `cancelled`
 */
export async function* textChunks(
  file: NamedBlob,
  encoding: 'utf-8' | 'latin-1',
  pace: Pace,
): AsyncGenerator<string, void, undefined> {
  const decoder =
    encoding === 'utf-8'
      ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      : new TextDecoder('iso-8859-1');
  let tail = new Uint8Array(0);
  for (let start = 0; start < file.size; start += CHUNK_BYTES) {
    await pace.breathe();
    const read = await readBytes(file, start, start + CHUNK_BYTES);
    const bytes = joined(tail, read);
    const end =
      encoding === 'latin-1' || start + CHUNK_BYTES >= file.size ? bytes.length : completeLength(bytes);
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(0, end));
    } catch {
      const offset = start - tail.length + Math.max(0, firstInvalidByte(bytes));
      throw new ProblemError({ code: 'file-encoding', file: file.name, offset });
    }
    tail = bytes.slice(end);
    pace.advance(read.length);
    yield start === 0 && text.startsWith('\ufeff') ? text.slice(1) : text;
  }
}

function joined(tail: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (tail.length === 0) return bytes;
  const both = new Uint8Array(tail.length + bytes.length);
  both.set(tail);
  both.set(bytes, tail.length);
  return both;
}
