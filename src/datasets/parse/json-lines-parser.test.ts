import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, JsonLinesParser } from './json-lines-parser';

function parse(text: string, pieceLength = text.length): string[] {
  const out: string[] = [];
  const parser = new JsonLinesParser('\n', {
    object: (value, _, line) => out.push(`${line}: ${JSON.stringify(value)}`),
    notJson: (line, number) => out.push(`${number}! ${line.slice(0, 20)}`),
  });
  for (let i = 0; i < text.length; i += pieceLength) parser.push(text.slice(i, i + pieceLength));
  parser.finish();
  return out;
}

describe('JsonLinesParser', () => {
  it('reads one object a line and reports lines that are not objects', () => {
    const text = '{"a":1}\r\n\n  {"b":"x\\ny"}  \n[1,2]\n{"c":\nnull\n{"d":{}}';
    const expected = ['1: {"a":1}', '3: {"b":"x\\ny"}', '4! [1,2]', '5! {"c":', '6! null', '7: {"d":{}}'];
    for (let pieceLength = 1; pieceLength <= text.length; pieceLength++)
      expect(parse(text, pieceLength)).toEqual(expected);
  });

  it('drops an endless line and continues after it', () => {
    const rows = parse(`{"a":1}\n"${'x'.repeat(3_000_000)}"\n{"b":2}\n`, 100_000);
    expect(rows).toEqual(['1: {"a":1}', `2! "${'x'.repeat(19)}`, '3: {"b":2}']);
  });

  it('reproduces any objects', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(fc.array(object), fc.integer({ min: 1, max: 50 }), (objects, pieceLength) => {
        const text = objects.map((value) => `${JSON.stringify(value)}\n`).join('');
        const expected = objects.map(
          (value, i) => `${i + 1}: ${JSON.stringify(JSON.parse(JSON.stringify(value)))}`,
        );
        expect(parse(text, pieceLength)).toEqual(expected);
      }),
    );
  });
});

describe('cellOf', () => {
  it('writes a member as a table would', () => {
    expect(cellOf('x', 'user', '')).toBe('x');
    expect(cellOf(7, 'user', '')).toBe('7');
    expect(cellOf(null, 'user', '')).toBe('');
    expect(cellOf(['Home', 'Garden'], 'categories', '')).toBe('Home|Garden');
  });

  it('keeps every digit of ids that are too large for a number', () => {
    const text = '{"user" : 9007199254740993, "item":"9007199254740995"}';
    const parsed: unknown = JSON.parse(text);
    expect(parsed).toHaveProperty('user', 9007199254740992);
    expect(cellOf(9007199254740992, 'user', text)).toBe('9007199254740993');
  });
});
