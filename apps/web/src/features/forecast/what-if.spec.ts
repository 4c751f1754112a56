import { questionOf } from './what-if';

describe('what is supposed on the page of the forecast', () => {
  it('asks for what is filled in, and for nothing that is half filled in', () => {
    expect(questionOf('nobody', {})).toEqual({ assume: 'nobody' });
    expect(questionOf('as-is', { obligation: 'clause-2/x' })).toEqual({ assume: 'as-is' });
    expect(questionOf('nobody', { to: '2019-06-30' })).toEqual({ assume: 'nobody' });
    expect(
      questionOf('nobody', { policy: 'v2', obligation: 'clause-2/x', to: '2019-06-30', rest: '2019-01-02', work: '' }),
    ).toEqual({ assume: 'nobody', policy: 'v2', extend: ['clause-2/x=2019-06-30'], rest: ['2019-01-02'] });
  });
});
