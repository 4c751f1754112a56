import { REPORT_FIELD_IDS, reportFieldTerms } from '@app/domain/vocabulary';
import { fieldsOfReport } from './fields-of-report';

describe('the fields of a report', () => {
  it('are kept as they were filled in, trimmed; what was left empty is not there', () => {
    expect(fieldsOfReport([{ field: 'difficulties', value: ' 尚缺两处采样点 ' }], '2018-12-03')).toEqual({
      difficulties: '尚缺两处采样点',
    });
    expect(fieldsOfReport([{ field: 'difficulties', value: ' ' }], '2018-12-03')).toEqual({});
  });

  it('are refused where one is too long, whichever it is', () => {
    for (const field of REPORT_FIELD_IDS.filter((id) => reportFieldTerms(id).type === 'text')) {
      expect(() => fieldsOfReport([{ field, value: '难'.repeat(100_000) }], '2018-12-03')).toThrow(
        expect.objectContaining({ code: 'text-too-long' }),
      );
    }
  });
});
