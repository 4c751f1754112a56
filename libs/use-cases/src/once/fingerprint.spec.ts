import fc from 'fast-check';
import { fingerprint } from './fingerprint';

const input = fc.jsonValue();

describe('the fingerprint of a request', () => {
  it('is the same for the same content, in whatever order its fields are named', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), input), (fields) => {
        const turned = Object.fromEntries(Object.entries(fields).reverse());
        expect(fingerprint('POST /a', turned)).toBe(fingerprint('POST /a', fields));
      }),
    );
  });

  it('differs where the content differs', () => {
    fc.assert(
      fc.property(input, input, (one, other) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(fingerprint('POST /a', one) === fingerprint('POST /a', other)).toBe(same);
      }),
    );
  });

  it('tells routes and files apart', () => {
    const file = (text: string) => ({ evidence: [{ fileName: 'a.txt', bytes: Buffer.from(text) }] });
    expect(fingerprint('POST /a', {})).not.toBe(fingerprint('POST /b', {}));
    expect(fingerprint('POST /a', file('一'))).toBe(fingerprint('POST /a', file('一')));
    expect(fingerprint('POST /a', file('一'))).not.toBe(fingerprint('POST /a', file('二')));
  });

  it('takes a field without a value for no field', () => {
    expect(fingerprint('POST /a', { text: 'x', clause: undefined })).toBe(fingerprint('POST /a', { text: 'x' }));
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
