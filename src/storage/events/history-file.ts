import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { HistoryFileFault, SavedHistory } from '../../core/histories/saved-history';
import { crc32 } from '../../core/maths/crc32';
import { ProblemError } from '../../core/problem';
import type { ShopEvent } from '../../core/shop/events';
import { faultIn, parseEvents } from './event-schema';

/**
 * The shopper's history as one file of JSON, which `docs/history-file.md` describes for other
 * programs. The same history always gives the same bytes.
 */

const FORMAT = 'vitrine-history';
const VERSION = 1;
/** Bytes. Fifty thousand events take some fifteen million. */
export const LARGEST_HISTORY_FILE = 256 * 1024 * 1024;
/** Line of the file on which the content begins, and the first event. */
const FIRST_LINE = 6;
const FIRST_EVENT = FIRST_LINE + 3;

const BEGINNING = /^\s*\{\s*"format":\s*"vitrine-history",\s*"version":\s*(\d{1,9})\b/;
const HEAD = /^[^,]*,[^,]*,\s*"sha256":\s*"([0-9a-f]{64})",\s*(?:"lines":\s*\[([^\]]*)\],\s*)?"content":\s*/;

const contentSchema = v.object({
  settings: v.object({ memoryPaused: v.boolean() }),
  events: v.array(v.unknown()),
  unreadable: v.array(v.unknown()),
});

export async function writeHistoryFile({ settings, events, unreadable }: SavedHistory): Promise<string> {
  const content = [
    '{',
    `"settings": ${JSON.stringify({ memoryPaused: settings.memoryPaused })},`,
    `"events": [${lines(events, asJson)}],`,
    `"unreadable": [${lines(unreadable, unreadableJson)}]`,
    '}',
  ].join('\n');
  const head = [
    `"format": "${FORMAT}"`,
    `"version": ${VERSION}`,
    `"sha256": "${await checksum(content)}"`,
    `"lines": ${JSON.stringify(content.split('\n').map(lineCheck))}`,
  ];
  return `{\n${head.join(',\n')},\n"content": ${content}\n}\n`;
}

/** One record a line, so that a line number names a record. */
const lines = (records: readonly unknown[], json: (record: unknown) => string): string =>
  records.length === 0 ? '' : `\n${records.map(json).join(',\n')}\n`;

/**
 * A record that can be loaded again: the database also has keys that JSON does not, such as dates.
 */
function unreadableJson(record: unknown): string {
  const json = asJson(record);
  const kept: unknown = JSON.parse(json);
  if (idOf(kept) !== undefined) return json;
  return asJson({ id: `unreadable-${crc32(utf8ToBytes(json))}`, record: kept });
}

/** Members by name, since who wrote a record may have had them in another order. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : typeof value === 'bigint'
      ? String(value)
      : value;

/** A database also holds what JSON does not, such as cycles. */
function asJson(record: unknown): string {
  try {
    return JSON.stringify(record, inOrder) ?? 'null';
  } catch {
    return JSON.stringify({ id: idOf(record) ?? null, record: Object.prototype.toString.call(record) });
  }
}

/** @throws ProblemError `history-file-refused`, with the place in the file */
export async function readHistoryFile(text: string, file: string): Promise<SavedHistory> {
  const refuse = (fault: HistoryFileFault, place = ''): never => {
    throw new ProblemError({ code: 'history-file-refused', file, fault, place });
  };
  // Programs that send or edit files add a byte order mark or change the ends of lines.
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const beginning = BEGINNING.exec(plain);
  if (!beginning) return refuse('other-format');
  if (Number(beginning[1]) > VERSION) refuse('newer', beginning[1]);
  const whole = plain.trimEnd();
  if (!whole.endsWith('}\n}')) refuse('cut', String(plain.split('\n').length));
  const head = HEAD.exec(plain);
  if (!head) return refuse('changed');
  const [{ length }, sha256, checks] = head;
  const content = whole.slice(length, -2);
  if ((await checksum(content)) !== sha256) refuse('changed', changedLine(content, checks));
  const { settings, events, unreadable } = parseContent(content) ?? refuse('other-format');
  return {
    settings,
    events: readEvents(events, (place) => refuse('record', place)),
    unreadable: readUnreadable(events, unreadable, (place) => refuse('record', place)),
  };
}

/** SHA-256 by the browser; by the library on an unencrypted connection, where there is none. */
async function checksum(content: string): Promise<string> {
  const bytes = utf8ToBytes(content);
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
}

const lineCheck = (line: string): string => crc32(utf8ToBytes(line));

/** The first line that is not as it was written; empty where the file does not say. */
function changedLine(content: string, checks = ''): string {
  const written = checks.match(/[^"\s,]+/g);
  if (!written) return '';
  const at = content.split('\n').findIndex((line, index) => lineCheck(line) !== written[index]);
  return at < 0 ? '' : String(FIRST_LINE + at);
}

function parseContent(content: string): v.InferOutput<typeof contentSchema> | undefined {
  try {
    const parsed = v.safeParse(contentSchema, JSON.parse(content));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

function readEvents(records: readonly unknown[], refuse: (place: string) => never): readonly ShopEvent[] {
  const ids = new Set<unknown>();
  for (const [at, record] of records.entries()) {
    const line = FIRST_EVENT + at;
    const fault = faultIn(record);
    if (fault) refuse(`${line}: ${fault.part || 'kind'}`);
    const id = idOf(record);
    if (ids.has(id)) refuse(`${line}: id`);
    ids.add(id);
  }
  return parseEvents(records).events;
}

function readUnreadable(
  events: readonly unknown[],
  records: readonly unknown[],
  refuse: (place: string) => never,
): readonly unknown[] {
  const ids = new Set(events.map(idOf));
  // The end of the events and the head of this list are between; an empty list has no end line.
  const first = FIRST_EVENT + events.length + (events.length > 0 ? 2 : 1);
  for (const [at, record] of records.entries()) {
    const id = idOf(record);
    if (id === undefined || ids.has(id)) refuse(`${first + at}: id`);
    ids.add(id);
  }
  return records;
}

/** The id under which the database keeps the record; undefined where it has none. */
function idOf(record: unknown): string | number | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined;
  const { id } = record;
  return typeof id === 'string' || (typeof id === 'number' && !Number.isNaN(id)) ? id : undefined;
}
