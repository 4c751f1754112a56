import type { Piece } from './text-region';
import { endOf } from './text-region';

const LEVEL =
  '(?:省|市|州|盟|县级市|市辖区|设区市|自治县|自治州|自治区|县|区|旗|镇|乡|街道|村|社区|苏木|地|园区|林区|功能区|开发区|新区)';
const IN_BRACKETS = '(?:[（〔［][^（）〔〕［］]{1,12}[）〕］])?';
/** 各市, 各县（市、区）, 市: begins a collective that is not finished yet. */
const OPENING = new RegExp(`^(?:中央|国家|(?:各|全|有关|相关|所有|省级|市级|县级)?${LEVEL}{1,4}${IN_BRACKETS})$`);
/** 州, 县人民政府: goes on with it. */
const GOING_ON = new RegExp(
  `^${LEVEL}{1,4}${IN_BRACKETS}(?:级)?(?:人民政府|政府|党委和政府|党委政府|党委|党工委|管委会|管理委员会|办事处|(?:驻|属|直)[^、]{0,8}(?:单位|部门|机构|企业))?${IN_BRACKETS}$`,
);
/** 各乡镇人民政府、街道办事处: the 各 stands before both. */
const COMPLETE = new RegExp(`^各${LEVEL}{1,4}${IN_BRACKETS}(?:人民政府|政府)$`);
/** 各镇党委、政府: the party committee and the government of the same place. */
const PARTY = /(?:党委|党工委|党组)$/;
const ITS_GOVERNMENT = /^(?:人民)?政府$|^(?:管委会|办事处|街道办事处)$/;
const STREETS = /^(?:街道(?:办事处|办)|街办|街道办事处（[^（）]{1,12}）)$/;

/**
 * Puts together again what is one collective name though a comma stands in it: 各市、州、县人民政府. `items` are the parts
 * of `list` between its separators, in order.
 */
export function joinCollectives(list: Piece, items: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let open = false;
  for (const item of items) {
    const last = joined.at(-1);
    const apart = last ? list.text.slice(endOf(last) - list.from, item.from - list.from) : '';
    const goesOn = apart === '、' && last !== undefined;
    if (goesOn && open && GOING_ON.test(item.text)) {
      joined[joined.length - 1] = through(list, last, item);
      open = OPENING.test(item.text);
    } else if (
      (goesOn && COMPLETE.test(last.text) && STREETS.test(item.text)) ||
      (goesOn && PARTY.test(last.text) && ITS_GOVERNMENT.test(item.text))
    ) {
      joined[joined.length - 1] = through(list, last, item);
      open = false;
    } else {
      joined.push(item);
      open = item.text.length <= 24 && OPENING.test(item.text);
    }
  }
  return joined;
}

function through(list: Piece, first: Piece, last: Piece): Piece {
  return { text: list.text.slice(first.from - list.from, endOf(last) - list.from), from: first.from };
}
