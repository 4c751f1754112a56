import { rawCodes } from '../web/raw-codes';

describe('codes among words', () => {
  it('are keys and ids, in Chinese any word with a hyphen', () => {
    expect(rawCodes('已下达 supervision-notice（plan-3/clause-14）', 'zh')).toEqual([
      'plan-3',
      '/clause-14',
      'supervision-notice',
    ]);
    expect(rawCodes('Policy escalation-2017.2', 'en')).toEqual(['escalation-2017.2']);
    expect(rawCodes('report-filed', 'en')).toEqual(['report-filed']);
  });

  it('are not words of English, names of files and addresses', () => {
    expect(rawCodes('A follow-up by e-mail to a-b@c-d.cn of plan-1.docx', 'en')).toEqual([]);
    expect(rawCodes('附件 soil-survey.xlsx，共 2 页，SHA-256', 'zh')).toEqual([]);
  });
});
