import { documentSamples, missingElements, neverSupplied, type DocumentFacts } from './index';

const missing = (facts: DocumentFacts, change: object = {}) =>
  missingElements({ ...facts, ...change } as DocumentFacts).map(({ zh }) => zh);
const sample = (kind: DocumentFacts['kind']) => documentSamples[kind][0];

it.each(Object.values(documentSamples).flat())('nothing is missing in the sample $kind $number', (facts) => {
  expect(missing(facts)).toEqual([]);
});

it.each<[DocumentFacts['kind'], object, string]>([
  ['supervision-notice', { contactPerson: null }, '联系人和电话'],
  ['supervision-notice', { contactPerson: { section: '督查室', name: '某', telephone: ' ' } }, '联系人和电话'],
  ['supervision-notice', { bases: [] }, '依据'],
  ['supervision-notice', { matters: [] }, '督办事项'],
  ['rectification-order', { tasks: [], findings: [] }, '存在问题'],
  ['interview-notification', { heldOn: '2021-03-12', hour: undefined }, '约谈的时刻'],
  ['interview-notification', { host: '' }, '约谈人'],
  ['interview-notification', { place: '' }, '约谈地点'],
  ['early-warning', { situation: [''] }, '发现的情况'],
  ['restriction-proposal', { supervision: '' }, '监督要求'],
  ['referral-letter', { leads: [] }, '问题线索'],
])('a paper of the kind %s with %j lacks %s', (kind, change, element) => {
  expect(missing(sample(kind), change)).toEqual([element]);
});

it.each(['goal', 'measures', 'limit', 'acceptor'])('an item without %s is named', (key) => {
  const { items } = sample('rectification-order') as Extract<DocumentFacts, { kind: 'rectification-order' }>;
  expect(missing(sample('rectification-order'), { items: [{ ...items[0], [key]: '' }] })).toHaveLength(1);
});

it('a letter that only asks rests on nothing but the plan', () => {
  const letter = documentSamples['supervision-notice'][1];
  expect(letter).toMatchObject({ bases: [], manner: { asks: true } });
  expect(missing(letter)).toEqual([]);
});

describe('what no correction of a draft can supply', () => {
  const never = (kind: DocumentFacts['kind'], change: object) =>
    neverSupplied({ ...sample(kind), ...change } as DocumentFacts).map(({ zh }) => zh);

  it.each(Object.values(documentSamples).flat())('is nothing in the sample $kind $number', (facts) => {
    expect(neverSupplied(facts)).toEqual([]);
  });

  it.each<[DocumentFacts['kind'], object, string]>([
    ['task-assignment', { tasks: [] }, '交办的任务'],
    ['progress-circular', { bodies: [] }, '各单位的进展'],
    ['interview-minutes', { chair: '' }, '主持人'],
    ['assessment-circular', { scores: [] }, '考核结果'],
  ])('of the kind %s with %j is %s', (kind, change, element) => {
    expect(never(kind, change)).toEqual([element]);
  });

  it('is neither a text that people write nor what comes with the signature', () => {
    expect(never('supervision-conclusion', { opinion: '' })).toEqual([]);
    expect(never('task-assignment', { contactPerson: null, bases: [] })).toEqual([]);
  });
});
