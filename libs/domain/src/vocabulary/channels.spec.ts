import { OUTSIDE_CHANNELS } from './channels';

describe('a mail address', () => {
  const { form } = OUTSIDE_CHANNELS.smtp.address;

  it.each([
    'a@b',
    'zhang.san@county.gov.cn',
    'zhang+duban@mail-1.county.gov.cn',
    '张三@county.test',
    `${'a'.repeat(63)}@x.cn`,
  ])('may be %s', (address) => expect(form.test(address)).toBe(true));

  it.each([
    ['two dots in a row', 'a..b@county.test'],
    ['a dot in front', '.a@county.test'],
    ['a dot at the end', 'a.@county.test'],
    ['a host of a hyphen', 'a@-.-'],
    ['an empty label', 'a@county..test'],
    ['a mark that turns the writing round', 'a\u202Eb@county.test'],
    ['a space of no width', 'a\u200Bb@county.test'],
    ['a line break', 'a@county.test\nBcc: b@county.test'],
    ['two of them', 'a@county.test,b@county.test'],
  ])('is none with %s', (_, address) => expect(form.test(address)).toBe(false));
});
