import { logInWords, namesBehindWords } from '.';

describe('what a line of the security log says', () => {
  it.each([
    ['unknown name', '没有这个用户名', 'unknown name'],
    ['code · used before', '登录凭证无效 · 已使用过', 'code not valid · used before'],
    [
      'audience · unexpected "aud"',
      '凭证不是发给本系统的 · unexpected "aud"',
      'made for another system · unexpected "aud"',
    ],
    ['3 · 解除身份绑定 / unbound', '3 · 解除身份绑定', '3 · unbound'],
    ['not-permitted', '没有这项权限', 'not permitted'],
    [
      'smtp lin@county.test、wecom lin (-) → 无',
      '电子邮件 lin@county.test、企业微信 / 粤政易 lin (-) → 无',
      'mail lin@county.test、WeCom (also 粤政易) lin (-) → 无',
    ],
    ['#5 body', '#5 单位日历', '#5 calendar of a body'],
    ['县林业局 · 366 d', '县林业局 · 366天', '县林业局 · 366 days'],
    [
      'kind=sign-in-failed result=refused from=2026-11-01',
      '事件=登录失败 结果=拒绝 自=2026-11-01',
      'kind=sign-in failed result=refused from=2026-11-01',
    ],
    ['莫某 department 县林业局 局长', '莫某 部门 县林业局 局长', '莫某 Department 县林业局 局长'],
    ['GET /api/plans/3/source', 'GET /api/plans/3/source', 'GET /api/plans/3/source'],
    ['县政府办 / 秘书股', '县政府办 / 秘书股', '县政府办 / 秘书股'],
  ])('%s', (kept, zh, en) => {
    expect(logInWords(kept, 'zh')).toBe(zh);
    expect(logInWords(kept, 'en')).toBe(en);
  });

  it('is found by the words its reader sees', () => {
    expect(namesBehindWords('已停用')).toEqual(expect.arrayContaining(['disabled', 'account-disabled']));
    expect(namesBehindWords('Used before')).toEqual(['used before']);
    expect(namesBehindWords(' ')).toEqual([]);
  });
});

it('gives the sentence of a channel in one language, and what the other machine said as it came', () => {
  const said =
    '邮件服务器请稍后再试，系统会自动重发。 / The mail server asks to come again later, which is done. · 451 4.7.1 greylisted';
  expect(logInWords(said, 'zh')).toBe('邮件服务器请稍后再试，系统会自动重发。 · 451 4.7.1 greylisted');
  expect(logInWords(said, 'en')).toBe(
    'The mail server asks to come again later, which is done. · 451 4.7.1 greylisted',
  );
});
