import * as fc from 'fast-check';
import { nameAsSeen, textAsSeen } from './as-seen';

const UNSEEN = ['\u200b', '\u202e', '\u0007', '\ufe0f', '\u00ad', '\u3164', '\ufeff', '\u{e0041}', '\u2060'];

describe('a name as it is seen', () => {
  it.each([
    ['唐\u200b试岚', '唐试岚'],
    ['唐 试岚', '唐试岚'],
    ['唐\u3000试岚', '唐试岚'],
    ['\r\n唐试岚', '唐试岚'],
    ['\u202eabc\u0007', 'abc'],
    ['\u200b', ''],
    ['县林业\u200b局', '县林业局'],
    ['Anna  Maria', 'Anna Maria'],
    ['古丽·买买提', '古丽·买买提'],
    ['县国土资源局（县环保局）', '县国土资源局（县环保局）'],
  ])('%j is %j', (written, seen) => expect(nameAsSeen(written)).toBe(seen));

  it('is the same whatever nobody sees is put into it, and seen twice is seen once', () => {
    const name = fc.stringMatching(/^[\u4e00-\u9fa5]{2,6}$/);
    const put = fc.array(fc.tuple(fc.nat(6), fc.constantFrom(...UNSEEN, ' ', '\u3000', '\n')), { maxLength: 5 });
    fc.assert(
      fc.property(name, put, (plain, some) => {
        const chars = [...plain];
        for (const [at, unseen] of some) chars.splice(at % (chars.length + 1), 0, unseen);
        expect(nameAsSeen(chars.join(''))).toBe(plain);
        expect(nameAsSeen(nameAsSeen(chars.join('')))).toBe(plain);
      }),
    );
  });
});

describe('a text as it is seen', () => {
  it('keeps lines, tabs and emoji, and nothing that turns or hides', () => {
    expect(textAsSeen('一\r\n二\t三\r👩‍🌾')).toBe('一\n二\t三\n👩‍🌾');
    expect(textAsSeen('\ufeff完成\u202e率\u0007\u200b九成')).toBe('完成率九成');
  });
});
