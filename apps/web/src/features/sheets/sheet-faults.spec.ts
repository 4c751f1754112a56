import { Problem } from '../../api/problem';
import { faultsOf } from './sheet-faults';

const fault = { cell: 'C7', zh: '“面积”必填', en: '"面积" must be filled in' };
const refused = (code: string, errors: unknown) => Problem.from({ code, title: '有误', detail: 'faulty', errors }, 422);

describe('the faults of a sheet', () => {
  it('are those the refusal names', () => {
    expect(faultsOf(refused('sheet-faulty', [fault]))).toEqual([fault]);
  });

  it.each([
    ['another refusal', refused('input-invalid', [fault])],
    ['a refusal that names none', refused('sheet-faulty', undefined)],
    ['something that is no fault', refused('sheet-faulty', ['C7', null, { cell: 7 }])],
    ['an error of the page itself', new Error('no')],
    ['no error', null],
  ])('are none for %s', (_, error) => {
    expect(faultsOf(error)).toEqual([]);
  });
});
