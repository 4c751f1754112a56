import { withRoleWords } from '.';

describe('a line that tells of roles', () => {
  it.each([
    ['county-office 县政府办 股长', '县政府办 县政府办 股长', 'County office 县政府办 股长'],
    [
      '莫某 department 县林业局 局长 → 莫某 town 三排镇 镇长',
      '莫某 部门 县林业局 局长 → 莫某 乡镇 三排镇 镇长',
      '莫某 Department 县林业局 局长 → 莫某 Town 三排镇 镇长',
    ],
    ['#3 office（甲），auditor 审计员', '#3 office（甲），安全审计员 审计员', '#3 office（甲），Auditor 审计员'],
    ['GET /api/plans/3/source', 'GET /api/plans/3/source', 'GET /api/plans/3/source'],
    ['kind=town-hall constructor', 'kind=town-hall constructor', 'kind=town-hall constructor'],
  ])('%s', (written, zh, en) => {
    expect(withRoleWords(written, 'zh')).toBe(zh);
    expect(withRoleWords(written, 'en')).toBe(en);
  });
});
