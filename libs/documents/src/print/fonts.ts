import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DubanError } from '@app/domain/errors';
import { repoRoot } from '../../../../config/paths';

/** The classes of type of GB/T 9704—2012 that a county has fonts of its own for. */
const CLASSES = ['biaosong', 'fang', 'hei', 'kai'] as const;

/** Where fonts lie, and which families stand before those of the house. */
export interface Fonts {
  folders: string[];
  families: Partial<Record<(typeof CLASSES)[number], string>>;
}

/** The fonts of this room. */
export const ownFonts = join(repoRoot, 'libs/documents/assets/fonts');

/**
 * `DUBAN_FONTS`: a folder, and behind it the names of four families for 小标宋, 仿宋, 黑体 and 楷体, parted by `|`, e.g.
 * `/opt/fonts|FZXiaoBiaoSong-B05S|FangSong_GB2312|SimHei|KaiTi_GB2312`; an empty name keeps the font of the house, which also
 * shows what the county's fonts lack. Without the setting the fonts of the house are used.
 *
 * @throws DubanError `document-print-failed` where the folder is not there or the setting names other than four families
 */
export function fontsOf(setting: string | undefined = process.env.DUBAN_FONTS): Fonts {
  if (!setting) return { folders: [ownFonts], families: {} };
  const [folder, ...names] = setting.split('|').map((part) => part.trim());
  if (!existsSync(folder) || (names.length !== 0 && names.length !== CLASSES.length)) throw unfit(setting);
  if (names.length === 0) return { folders: [folder], families: {} };
  const families = Object.fromEntries(CLASSES.flatMap((one, nth) => (names[nth] ? [[one, names[nth]]] : [])));
  return { folders: [folder, ownFonts], families };
}

const unfit = (setting: string) =>
  new DubanError('document-print-failed', {
    zh: `DUBAN_FONTS（${setting}）无效：应为“字体文件夹|小标宋|仿宋|黑体|楷体”，文件夹须存在，四个字体族名可以为空。`,
    en: `DUBAN_FONTS (${setting}) is unfit: write "folder|小标宋|仿宋|黑体|楷体"; the folder has to exist, and each of the four names of families may be empty.`,
  });
