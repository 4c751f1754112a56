import { loadPolicies } from '@app/config';
import { allItems, sentenceOf, termsOf } from '@app/domain/assessment';
import { SCORE_RULES } from '@app/domain/vocabulary';
import { explainedParts } from '../../apps/web/src/components/explained-parts';
import { glossaryEn, glossaryZh } from '../../apps/web/src/i18n/glossary';

describe('the terms of the annual assessment', () => {
  const { schemes } = loadPolicies();
  const sentences = (language: 'zh' | 'en') => [
    ...schemes.flatMap((scheme) => [
      ...allItems(scheme).map((item) => sentenceOf(item)[language]),
      ...termsOf(scheme).flatMap((terms) => terms.sentences.map((one) => one[language])),
    ]),
    ...Object.values(SCORE_RULES).map(({ words }) => words[language]),
  ];

  it.each([
    ['zh', glossaryZh, ['视同完成', '一票否决', '不适用', '终期考核', '降一等', '抽取']],
    ['en', glossaryEn, ['counts as done', 'lowers it by one']],
  ] as const)('%s: what a scheme says is explained', (language, glossary, terms) => {
    const found = new Set(
      sentences(language).flatMap((text) =>
        explainedParts(text, glossary).flatMap(({ text: term, help }) => (help === null ? [] : [term])),
      ),
    );
    expect(terms.filter((term) => !found.has(term))).toEqual([]);
  });

  it('an explanation says more than its term', () => {
    for (const { term, help } of [...glossaryZh, ...glossaryEn])
      expect([term, help.length > term.length + 8]).toEqual([term, true]);
  });
});
