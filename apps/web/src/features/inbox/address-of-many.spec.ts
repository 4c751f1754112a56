import { addressOfMany } from './address-of-many';

describe('where many of one kind are done', () => {
  it.each([
    ['review-report', '/inbox', '/desk/review-report'],
    ['receive-document', '/inbox?world=sandbox', '/desk/receive-document?world=sandbox'],
    ['submit-report', '/inbox', '/inbox?kind=submit-report'],
    ['submit-report', '/inbox?world=sandbox', '/inbox?world=sandbox&kind=submit-report'],
  ] as const)('%s from %s: %s', (kind, inbox, address) => expect(addressOfMany(kind, inbox)).toBe(address));
});
