import fc from 'fast-check';
import { snippetOf } from './search.read-model';

describe('the words around what was found', () => {
  it('are all of a short text, and a part of a long one', () => {
    expect(snippetOf('南府办督〔2018〕3号', '2018')).toBe('南府办督〔2018〕3号');
    expect(snippetOf(`${'前'.repeat(50)}镉${'后'.repeat(50)}`, '镉')).toBe(`…${'前'.repeat(30)}镉${'后'.repeat(30)}…`);
    expect(snippetOf('没有', '镉')).toBeNull();
  });

  it('hold what was looked for, on one line', () => {
    const text = fc.string({ maxLength: 200 });
    fc.assert(
      fc.property(text, fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/), text, (before, words, after) => {
        const snippet = snippetOf(`${before}${words}${after}`, words)!;
        expect(snippet.toLowerCase()).toContain(words.toLowerCase());
        expect(snippet).not.toMatch(/[\n\r]/);
      }),
    );
  });
});
