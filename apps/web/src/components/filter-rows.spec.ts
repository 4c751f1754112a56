import { bodiesOf, countLights, filterRows } from './filter-rows';

const row = (over: object) => ({
  id: 1,
  ordinal: '（一）',
  heading: '开展土壤污染状况详查',
  section: '一、开展土壤污染调查',
  light: 'green' as const,
  leads: ['县国土环保局'],
  others: ['县科农局'],
  nextDueOn: '2018-12-31',
  nextTitle: null,
  open: 2,
  overdue: 0,
  submitted: 0,
  returned: 0,
  ...over,
});

const survey = row({});
const park = row({
  id: 2,
  overdue: 1,
  ordinal: '（二）',
  heading: '工业园区管理',
  light: 'red',
  leads: ['县经促局'],
  others: [],
});
const none = { light: null, body: null, words: '' };

describe('filterRows', () => {
  it('shows everything when nothing is set', () => {
    expect(filterRows([survey, park], none)).toEqual([survey, park]);
  });

  it('filters by light, by any body of the clause and by words together', () => {
    expect(filterRows([survey, park], { ...none, light: 'red' })).toEqual([park]);
    expect(filterRows([survey, park], { ...none, body: '县科农局' })).toEqual([survey]);
    expect(filterRows([survey, park], { light: 'red', body: '县科农局', words: '' })).toEqual([]);
    expect(filterRows([survey, park], { ...none, words: '园区 县经促局' })).toEqual([park]);
    expect(filterRows([survey, park], { ...none, words: '园区 县科农局' })).toEqual([]);
  });

  it('filters by state, and finds words in the text of a clause', () => {
    expect(filterRows([survey, park], { ...none, stage: 'late' })).toEqual([park]);
    expect(filterRows([survey, park], { ...none, words: '镉' })).toEqual([]);
    expect(filterRows([survey, park], { ...none, words: '镉' }, new Set([1]))).toEqual([survey]);
  });
});

describe('countLights', () => {
  it('counts each light', () => {
    expect(countLights([survey, park, survey])).toEqual({ red: 1, yellow: 0, blue: 0, green: 2, grey: 0 });
  });
});

describe('bodiesOf', () => {
  it('names each body once, leads before others', () => {
    expect(bodiesOf([survey, park, survey])).toEqual(['县国土环保局', '县经促局', '县科农局']);
  });
});
