import { changedWording } from './changed-wording';

it('sends only what was changed, at its place', () => {
  const wording = [
    { place: 'place', text: '会议室' },
    { place: 'bring.0', text: '台账' },
    { place: 'bring.1', text: '报告' },
  ];
  expect(changedWording(wording, ['会议室', '台账和佐证'])).toEqual([{ place: 'bring.0', text: '台账和佐证' }]);
  expect(changedWording(wording, [])).toEqual([]);
});
