import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentSamples, missingGlyphs, type DocumentFacts } from '../index';
import { FontCoverage } from './font-coverage';
import { fontsOf, ownFonts } from './fonts';

const characters = [...readFileSync(join(ownFonts, 'standard-characters.txt'), 'utf8').replace(/\s/gu, '')];
const [notice] = documentSamples['supervision-notice'];
const naming = (text: string) => ({ ...notice, addressee: { name: text, subordinate: true } }) as DocumentFacts;

describe('the fonts of the house', () => {
  it('show every character of 通用规范汉字表', () => {
    const missing = new FontCoverage([ownFonts]).missing(characters.join(''));
    process.stderr.write(
      `✔ 通用规范汉字表: ${characters.length - missing.length} of ${characters.length} characters\n`,
    );
    expect([characters.length, missing]).toEqual([8105, []]);
  });

  it('show the rare characters of names, and no box for them', () => {
    expect(missingGlyphs(naming('䶮𬭎㵲鿍㮾𬱖𬤊𫍯䴖㟍㙍塱漖塅磜龑堃喆翀珺昇璟焜𫖯𬍛𪩘'))).toEqual([]);
    expect(missingGlyphs(naming('𠮷\u{2B74E}'))).toEqual(['𠮷', '\u{2B74E}']);
  });
});

describe('DUBAN_FONTS', () => {
  it('names a folder, and four families that stand before those of the house', () => {
    expect(fontsOf(`${ownFonts}|小标宋|仿宋||楷体`)).toEqual({
      folders: [ownFonts, ownFonts],
      families: { biaosong: '小标宋', fang: '仿宋', kai: '楷体' },
    });
    expect(fontsOf(ownFonts)).toEqual({ folders: [ownFonts], families: {} });
    expect(fontsOf('')).toEqual({ folders: [ownFonts], families: {} });
  });

  it.each(['/no/such/folder', `${ownFonts}|小标宋`])('is refused as %s, with the form it has', (setting) => {
    expect(() => fontsOf(setting)).toThrow(
      expect.objectContaining({
        sentence: expect.objectContaining({ zh: expect.stringContaining('小标宋|仿宋|黑体|楷体') }),
      }),
    );
  });
});
