import { REPORT_FIELD_IDS, reportFieldTerms } from '@app/domain/vocabulary';
import { fieldsOfReport } from './fields-of-report';

describe('the fields of a report', () => {
  it('are kept as they were filled in, trimmed; what was left empty is not there', () => {
    expect(fieldsOfReport([{ field: 'difficulties', value: ' 尚缺两处采样点 ' }], '2018-12-03')).toEqual({
      difficulties: '尚缺两处采样点',
    });
    expect(fieldsOfReport([{ field: 'difficulties', value: ' ' }], '2018-12-03')).toEqual({});
  });

  it('name a day that has passed, and no other', () => {
    const doneOn = (value: string) => fieldsOfReport([{ field: 'doneOn', value }], '2018-12-03');
    expect(doneOn('2018-12-03')).toEqual({ doneOn: '2018-12-03' });
    expect(() => doneOn('2018-12-04')).toThrow(expect.objectContaining({ code: 'record-date-ahead' }));
    expect(() => doneOn('2018-11-31')).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });

  it('are refused where one is too long, whichever it is', () => {
    for (const field of REPORT_FIELD_IDS.filter((id) => reportFieldTerms(id).type === 'text')) {
      expect(() => fieldsOfReport([{ field, value: '难'.repeat(100_000) }], '2018-12-03')).toThrow(
        expect.objectContaining({ code: 'text-too-long' }),
      );
    }
  });
});
