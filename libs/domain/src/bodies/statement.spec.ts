import { requireInOffice } from './statement';

const tenures = [
  { name: '房前任', from: '2015-01-01', to: '2018-03-31' },
  { name: '唐后任', from: '2018-04-01', to: null },
];

it('a statement is linked with who held the post on its day, from the first day to the last', () => {
  for (const [name, on] of [
    ['房前任', '2015-01-01'],
    ['房前任', '2018-03-31'],
    ['唐后任', '2018-04-01'],
    ['唐后任', '2030-01-01'],
  ]) {
    expect(() => requireInOffice(name, on, tenures)).not.toThrow();
  }
  for (const [name, on] of [
    ['房前任', '2014-12-31'],
    ['房前任', '2018-04-01'],
    ['唐后任', '2018-03-31'],
    ['别人', '2018-04-01'],
  ]) {
    expect(() => requireInOffice(name, on, tenures)).toThrow(
      expect.objectContaining({ code: 'statement-not-in-office' }),
    );
  }
});
