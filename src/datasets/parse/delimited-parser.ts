import Papa from 'papaparse';

export interface Dialect {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** Whether cells may be quoted and then contain delimiters and line breaks (RFC 4180). */
  readonly quoted: boolean;
}

interface LineSink {
  /** @param line where the row begins, 1 being the file's first line */
  row(cells: readonly string[], line: number): void;
  /** A line with a quotation mark that is never properly closed. */
  malformed(text: string, line: number): void;
}

/** Longest row: beyond it, a quotation mark was certainly left open. */
const LONGEST_ROW = 1 << 20;
/**
 * Malformed lines after which lines are parsed one by one, which keeps bad files linear in time.
 */
const MALFORMED_BEFORE_LINE_BY_LINE = 300;
/**
 * Quoted text is parsed in windows of this many characters, so that an unclosed quotation mark is
 * not searched for through the whole text at first.
 */
const WINDOW = 1 << 12;

/**
 * Cuts text that arrives in pieces into rows, with papaparse's tokenizer. Blank lines are skipped.
 * A malformed line is reported and skipped; the row after it is parsed as usual.
 */
export class DelimitedParser {
  readonly #dialect: Dialect;
  readonly #sink: LineSink;
  #rest = '';
  #line = 1;
  #malformed = 0;
  /** True while the rest of an over-long line is being dropped. */
  #dropping = false;

  constructor(dialect: Dialect, sink: LineSink) {
    this.#dialect = dialect;
    this.#sink = sink;
  }

  push(text: string): void {
    let piece = text;
    if (this.#dropping) {
      const end = piece.indexOf(this.#dialect.newline);
      if (end < 0) return;
      piece = piece.slice(end + 1);
      this.#dropping = false;
    }
    this.#consume(this.#rest + piece, false);
    while (this.#rest.length > LONGEST_ROW) {
      const line = this.#rest.indexOf(this.#dialect.newline) + 1;
      this.#dropping = line === 0;
      const rest = line === 0 ? '' : this.#rest.slice(line);
      this.#reject(line === 0 ? this.#rest : this.#rest.slice(0, line - 1));
      this.#consume(rest, false);
    }
  }

  finish(): void {
    if (!this.#dropping) this.#consume(this.#rest, true);
    this.#rest = '';
  }

  #consume(text: string, last: boolean): void {
    if (!this.#dialect.quoted || !text.includes('"')) this.#consumePlain(text, last);
    else if (this.#malformed >= MALFORMED_BEFORE_LINE_BY_LINE) this.#consumeLines(text, last);
    else this.#consumeQuoted(text, last);
  }

  /** Text without quotation marks: every line is a row. */
  #consumePlain(text: string, last: boolean): void {
    const { delimiter, newline } = this.#dialect;
    const parser = new Papa.Parser({ delimiter, newline, fastMode: true });
    const parsed: Papa.ParseResult<string[]> = parser.parse(text, 0, !last);
    for (const cells of parsed.data) this.#emit(cells, this.#line++);
    this.#rest = last ? '' : text.slice(parsed.meta.cursor);
  }

  #consumeQuoted(text: string, last: boolean): void {
    const { newline } = this.#dialect;
    let start = 0;
    let window = WINDOW;
    while (start < text.length) {
      const end = Math.min(text.length, start + window);
      const { consumed, malformed } = this.#rowsUntilMalformed(
        text.slice(start, end),
        last && end === text.length,
      );
      start += consumed;
      window = consumed > 0 ? WINDOW : window * 2;
      if (malformed) {
        const lineEnd = text.indexOf(newline, start);
        // An incomplete line waits for more text.
        if (lineEnd < 0 && !last) break;
        this.#reject(text.slice(start, lineEnd < 0 ? text.length : lineEnd));
        start = lineEnd < 0 ? text.length : lineEnd + 1;
        window = WINDOW;
        if (this.#malformed >= MALFORMED_BEFORE_LINE_BY_LINE) {
          this.#consumeLines(text.slice(start), last);
          return;
        }
      } else if (end === text.length) break;
    }
    this.#rest = last ? '' : text.slice(start);
  }

  /** Emits complete rows up to the end of the text or the first malformed row. */
  #rowsUntilMalformed(text: string, last: boolean): { consumed: number; malformed: boolean } {
    const { delimiter, newline } = this.#dialect;
    let consumed = 0;
    let malformed = false;
    const parser = new Papa.Parser({
      delimiter,
      newline,
      fastMode: false,
      step: (result: Papa.ParseStepResult<string[][]>) => {
        malformed = result.errors.length > 0;
        if (malformed) {
          parser.abort();
          return;
        }
        for (const cells of result.data) this.#emit(cells, this.#line);
        this.#line += occurrences(text, newline, consumed, result.meta.cursor);
        consumed = result.meta.cursor;
      },
    });
    const rest: Papa.ParseResult<string[][]> = parser.parse(text, 0, !last);
    // In an incomplete row at most the last quotation mark is reported, because the text ends too
    // soon.
    return { consumed, malformed: malformed || rest.errors.length > 1 };
  }

  #consumeLines(text: string, last: boolean): void {
    const { delimiter, newline } = this.#dialect;
    let start = 0;
    while (start < text.length) {
      const end = text.indexOf(newline, start);
      if (end < 0 && !last) break;
      const line = text.slice(start, end < 0 ? text.length : end);
      const parsed: Papa.ParseResult<string[]> = new Papa.Parser({ delimiter, newline }).parse(
        line,
        0,
        false,
      );
      if (parsed.errors.length > 0) this.#reject(line);
      else {
        for (const cells of parsed.data) this.#emit(cells, this.#line);
        this.#line++;
      }
      start = end < 0 ? text.length : end + 1;
    }
    this.#rest = last ? '' : text.slice(start);
  }

  #reject(line: string): void {
    this.#malformed++;
    this.#sink.malformed(line, this.#line++);
  }

  #emit(cells: string[], line: number): void {
    const final = cells.length - 1;
    // Lines may end in CR LF, even in a file where other lines do not.
    if (cells[final]?.endsWith('\r')) cells[final] = cells[final].slice(0, -1);
    if (final > 0 || (final === 0 && cells[0].trim() !== '')) this.#sink.row(cells, line);
  }
}

function occurrences(text: string, character: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(character, from); at >= 0 && at < to; at = text.indexOf(character, at + 1))
    count++;
  return count;
}
