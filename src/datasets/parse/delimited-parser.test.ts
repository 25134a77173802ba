import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DelimitedParser, type Dialect } from './delimited-parser';

const CSV: Dialect = { delimiter: ',', newline: '\n', quoted: true };

/**
 * Rows as `line: cells`, malformed lines as `line! text`; the text arrives in pieces of the given
 * size.
 */
function parse(text: string, dialect = CSV, pieceLength = text.length): string[] {
  const out: string[] = [];
  const parser = new DelimitedParser(dialect, {
    row: (cells, line) => out.push(`${line}: ${cells.join(' | ')}`),
    malformed: (line, number) => out.push(`${number}! ${line}`),
  });
  for (let i = 0; i < text.length; i += pieceLength) parser.push(text.slice(i, i + pieceLength));
  parser.finish();
  return out;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('DelimitedParser', () => {
  it('reads quoted commas, quotes and line breaks, and numbers rows by the line they begin on', () => {
    const text = 'a,"b, c"\n"d\ne\nf","say ""hi"""\n\n g ,"",h\r\n"i"\r\nj';
    const expected = ['1: a | b, c', '2: d\ne\nf | say "hi"', '6:  g  |  | h', '7: i', '8: j'];
    for (let pieceLength = 1; pieceLength <= text.length; pieceLength++)
      expect(parse(text, CSV, pieceLength)).toEqual(expected);
  });

  it('reads CR LF, LF and lone CR line ends', () => {
    expect(parse('a,b\r\nc,d\r\n')).toEqual(['1: a | b', '2: c | d']);
    expect(parse('a,b\nc,"d"\r\ne,f')).toEqual(['1: a | b', '2: c | d', '3: e | f']);
    expect(parse('a,b\rc,"d\re"\rf,g', { ...CSV, newline: '\r' })).toEqual([
      '1: a | b',
      '2: c | d\re',
      '4: f | g',
    ]);
  });

  it('takes quotation marks as they are where nothing is quoted', () => {
    const films: Dialect = { delimiter: '::', newline: '\n', quoted: false };
    expect(parse('1::"Great" Film, The::Drama\n2::"Half::War\n', films)).toEqual([
      '1: 1 | "Great" Film, The | Drama',
      '2: 2 | "Half | War',
    ]);
  });

  it('loses only the malformed line: the rows after it are found, with their numbers', () => {
    expect(parse('a,b\n"c,d\ne,f\ng,"h"\n')).toEqual(['1: a | b', '2! "c,d', '3: e | f', '4: g | h']);
    expect(parse('a,"b"x,c\nd,"e\nf",g\n')).toEqual(['1! a,"b"x,c', '2: d | e\nf | g']);
    expect(parse('a\n"never closed')).toEqual(['1: a', '2! "never closed']);
  });

  it('is correct and fast when every line is malformed', () => {
    const lines = Array.from({ length: 3000 }, (_, i) => (i % 3 === 2 ? `good,${i}` : `"bad,${i}`));
    const expected = lines.map((line, i) =>
      line.startsWith('"') ? `${i + 1}! ${line}` : `${i + 1}: good | ${i}`,
    );
    expect(parse(lines.join('\n'), CSV, 10_000)).toEqual(expected);
  });

  it('gives up on an unclosed quotation mark and on an endless line', () => {
    const lines = Array.from({ length: 120_000 }, (_, i) => `user${i},item${i}`);
    const unclosed = parse(`"oops,1\n${lines.join('\n')}`, CSV, 100_000);
    expect(unclosed).toHaveLength(120_001);
    expect(unclosed[0]).toBe('1! "oops,1');
    expect(unclosed[120_000]).toBe('120001: user119999 | item119999');
    const endless = parse(`a,b\n${'x'.repeat(3_000_000)}\nc,d`, CSV, 100_000);
    expect(endless.map((row) => row.slice(0, 10))).toEqual(['1: a | b', '2! xxxxxxx', '3: c | d']);
  });

  it('reproduces any quoted table, in pieces of any size', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '😀', ',', '"', '\n', '\r\n', ' ', '\t'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, pieceLength, lineEnd) => {
          const text = rows.map((cells) => cells.map(quoted).join(',') + lineEnd).join('');
          let line = 1;
          const expected = rows.map((cells) => {
            const row = `${line}: ${cells.join(' | ')}`;
            line += 1 + cells.join('').split('\n').length - 1;
            return row;
          });
          // A carriage return at the very end of a row counts as part of the line end.
          fc.pre(rows.every((cells) => !cells[cells.length - 1].endsWith('\r')));
          expect(parse(text, CSV, pieceLength)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
