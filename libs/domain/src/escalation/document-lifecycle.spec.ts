import { DOCUMENT_LIFECYCLE, UNSIGNED, afterDocumentMove, isUnsigned, type DocumentState } from './document-lifecycle';

const STATES = Object.keys(DOCUMENT_LIFECYCLE) as DocumentState[];

describe('the life of a document', () => {
  it('reaches every state from the draft', () => {
    const reached = new Set<DocumentState>(['draft']);
    for (const state of reached) for (const next of Object.values(DOCUMENT_LIFECYCLE[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('can be sent back before the signature and never after it', () => {
    expect(STATES.filter((state) => DOCUMENT_LIFECYCLE[state].return)).toEqual(['draft', 'reviewed']);
    expect(STATES.filter((state) => DOCUMENT_LIFECYCLE[state].withdraw)).toEqual(STATES.filter(isUnsigned));
    expect(STATES.filter(isUnsigned).sort()).toEqual([...UNSIGNED].sort());
  });

  it('refuses what its state does not allow, and says so in both languages', () => {
    expect(() => afterDocumentMove('returned', 'sign')).toThrow(
      expect.objectContaining({
        code: 'move-not-allowed',
        sentence: { zh: expect.stringContaining('returned'), en: expect.stringContaining('"sign"') },
      }),
    );
    expect(afterDocumentMove('returned', 'revise')).toBe('draft');
  });
});
