import { documentSamples, previewDocument, type DocumentFacts } from '../index';

type Opinion = Extract<DocumentFacts, { kind: 'acceptance-opinion' }>;
type Told = Extract<DocumentFacts, { kind: 'progress-circular' }>;

const textOf = (facts: DocumentFacts): string => previewDocument(facts).replace(/<[^>]+>/gu, '');

describe('an opinion on an order', () => {
  const [whole] = documentSamples['acceptance-opinion'] as Opinion[];
  const untouched = whole.items.map((item) => ({ ...item, acceptedOn: null, state: '未报送' }));
  const opinion = (items: Opinion['items'], accepted = false) => textOf({ ...whole, accepted, items });

  it('tells of a report and a check where everything was checked', () => {
    expect(opinion(whole.items, true)).toMatch(/报送了整改完成情况.*验收单位已逐项核查/su);
  });

  it('says that nothing was reported, and tells of no check', () => {
    expect(opinion(untouched)).toContain('未报送整改完成情况');
    expect(opinion(untouched)).not.toMatch(/报送了|已现场核查|已逐项核查|签字确认/u);
  });

  it('tells apart what was checked and what was not', () => {
    const text = opinion([whole.items[0], untouched[1]]);
    expect(text).toMatch(/报送了部分事项的整改完成情况.*其中1项经验收单位核查/su);
    expect(text).not.toContain('已逐项核查');
  });
});

it.each(['assessment-result', 'assessment-circular', 'assessment-report'] as const)(
  'a paper of the kind %s claims no self-assessment',
  (kind) => {
    for (const facts of documentSamples[kind]) expect(textOf(facts)).not.toContain('自评');
  },
);

it.each([
  [{ due: 3, done: 3, late: 0 }, '各项到期任务均已办结'],
  [{ due: 3, done: 2, late: 0 }, '尚有1项到期任务未办结'],
  [{ due: 3, done: 2, late: 1 }, '有逾期任务的单位'],
])('a circular about %j says: %s', (counted, words) => {
  const [circular] = documentSamples['progress-circular'] as Told[];
  const all = ['各项到期任务均已办结', '尚有1项到期任务未办结', '有逾期任务的单位'];
  const text = textOf({
    ...circular,
    late: [],
    requirements: ['抓紧办理'],
    bodies: [{ body: '县农业局', ...counted }],
  });
  expect(all.filter((one) => text.includes(one))).toEqual([words]);
});
