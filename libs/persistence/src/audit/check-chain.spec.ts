import fc from 'fast-check';
import { canonicalText, sealHash, type CanonicalFields } from './canonical-event';
import { CHAIN_START, checkLink, type ChainFault, type SealedEvent } from './check-chain';

const fields = fc.array(fc.option(fc.string({ unit: 'grapheme', maxLength: 12 })), { minLength: 3, maxLength: 3 });

function chainOf(rows: CanonicalFields[]): SealedEvent[] {
  let { hash } = CHAIN_START;
  return rows.map((row, index) => {
    const link = { seq: index + 1, eventId: 100 + index, previousHash: hash, fields: row, key: `k${index}` };
    hash = sealHash(hash, row);
    return { ...link, hash };
  });
}

function check(links: SealedEvent[]): ChainFault[] {
  let head = CHAIN_START;
  return links.flatMap((link) => {
    const faults = checkLink(head, link);
    head = { seq: link.seq, hash: link.hash };
    return faults;
  });
}

describe('canonical text', () => {
  it('counts bytes, not characters, and tells null from empty', () => {
    expect(canonicalText(['督办', '', null])).toBe('6:督办\n0:\n-\n');
  });

  it('is different for different rows, whatever the fields contain', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(canonicalText(one)).not.toBe(canonicalText(other));
      }),
    );
  });
});

describe('checking a chain', () => {
  const chains = fc.array(fields, { minLength: 2, maxLength: 12 });
  const withPlace = chains.chain((rows) => fc.tuple(fc.constant(rows), fc.nat({ max: rows.length - 1 })));

  it('finds nothing wrong with an untouched one', () => {
    fc.assert(fc.property(chains, (rows) => expect(check(chainOf(rows))).toEqual([])));
  });

  it('names exactly the row that was altered', () => {
    fc.assert(
      fc.property(withPlace, ([rows, place]) => {
        const links = chainOf(rows);
        links[place] = { ...links[place], fields: [...rows[place].slice(0, 2), `${rows[place][2]}!`] };
        expect(check(links)).toEqual([{ kind: 'altered', seq: place + 1, eventId: 100 + place, key: `k${place}` }]);
      }),
    );
  });

  it('names the event that is gone although its seal is there', () => {
    const links = chainOf([['a'], ['b'], ['c']]);
    links[1] = { ...links[1], fields: null, key: null };
    expect(check(links)).toEqual([{ kind: 'missing', seq: 2, eventId: 101, key: null }]);
  });

  it('names the place of an event that was taken out together with its seal', () => {
    const [first, , third] = chainOf([['a'], ['b'], ['c']]);
    expect(check([first, third])).toEqual([{ kind: 'missing', seq: 2, eventId: null, key: null }]);
  });

  it('sees that a seal was rewritten to fit an altered event: the next one still names the old hash', () => {
    const links = chainOf([['a'], ['b'], ['c']]);
    links[1] = { ...links[1], fields: ['x'], hash: sealHash(links[1].previousHash, ['x']) };
    expect(check(links)).toEqual([{ kind: 'broken', seq: 3, eventId: 102, key: 'k2' }]);
  });
});
