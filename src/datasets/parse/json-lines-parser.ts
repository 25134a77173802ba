/** Receives the rows of a JSON Lines file. */
interface ObjectSink {
  /** @param text the line of the object */
  object(value: Readonly<Record<string, unknown>>, text: string, line: number): void;
  notJson(text: string, line: number): void;
}

/** Longest line; a longer one is dropped and counted as not JSON. */
const LONGEST_LINE = 1 << 20;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Parses JSON Lines (jsonlines.org) that arrive in pieces: one object a line, blank lines skipped.
 */
export class JsonLinesParser {
  readonly #newline: '\n' | '\r';
  readonly #sink: ObjectSink;
  #rest = '';
  #line = 1;
  #dropping = false;

  constructor(newline: '\n' | '\r', sink: ObjectSink) {
    this.#newline = newline;
    this.#sink = sink;
  }

  push(piece: string): void {
    const text = this.#rest + piece;
    let start = 0;
    for (let end = text.indexOf(this.#newline); end >= 0; end = text.indexOf(this.#newline, start)) {
      this.#read(text.slice(start, end));
      start = end + 1;
    }
    this.#rest = text.slice(start);
    if (this.#rest.length > LONGEST_LINE) {
      if (!this.#dropping) this.#sink.notJson(this.#rest, this.#line);
      this.#dropping = true;
      this.#rest = '';
    }
  }

  finish(): void {
    this.#read(this.#rest);
    this.#rest = '';
  }

  #read(line: string): void {
    const number = this.#line++;
    if (this.#dropping) {
      this.#dropping = false;
      return;
    }
    const text = line.trim();
    if (text === '') return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      value = undefined;
    }
    if (isObject(value)) this.#sink.object(value, text, number);
    else this.#sink.notJson(text, number);
  }
}

/** Lists in lists that are joined: categories come as a list of paths. */
const DEEPEST = 2;

/**
 * A member of an object as the text of a table cell: null becomes empty, a list is joined with '|'.
 * Whole numbers beyond 2^53 are copied from the line's text, since parsing rounds them.
 * @param text the line of the object
 * @returns undefined for an object, a list of objects, and lists that are nested deeper
 */
export function cellOf(value: unknown, name: string, text: string, depth = 0): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    const quoted = JSON.stringify(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`${quoted}\\s*:\\s*(-?\\d+)\\s*[,}]`).exec(text)?.[1] ?? String(value);
  }
  if (Array.isArray(value)) {
    if (depth === DEEPEST) return undefined;
    const parts = value.map((part) => cellOf(part, name, '', depth + 1));
    return parts.includes(undefined) ? undefined : parts.join('|');
  }
  return typeof value === 'object' ? undefined : String(value);
}
