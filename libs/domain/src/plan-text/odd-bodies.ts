import { doubt } from './doubt';
import type { Doubt, ParsedRole } from './parsed-plan';

/** 县财政局县教育局: two names that lost what divided them. */
const TWO_NAMES =
  /^(?=.{7,})[省市县区镇]?[\u4e00-\u9fff]{2,}?(?:(?<!办公)室|[局委厅]|政府|公司|街道办?|中心|[^城乡]镇)(?=[省市县区各][\u4e00-\u9fff]{1,}(?:[局委厅办部]|政府|公司|街道|中心)$)/;
/** 和各镇政府, （县水务局, 县交通局指导: what a name neither begins nor ends with. */
const BEGINS_BADLY = /^(?:[和及与、）〕）]|以及|[（〔])/;
const ENDS_BADLY = /(?:[、（〔]|指导|牵头|负责|配合|参与|落实|实施|组织|协助)$/;

/** Names that look torn or run together; asked before anybody is told of a duty. */
export function doubtsOfOddBodies(roles: readonly ParsedRole[], known: (written: string) => boolean): Doubt[] {
  return roles.flatMap(({ written, openList, span }) => {
    if (openList || known(written) || !isOdd(written)) return [];
    const sentence = {
      zh: `“${written}”不像一个单位的名称，可能是几个单位连在一起或者断开了，请对照原件确认。`,
      en: `“${written}” does not look like the name of one body; names may have run together or been torn, check the original.`,
    };
    return [doubt('odd-body', sentence, span)];
  });
}

const isOdd = (written: string): boolean =>
  BEGINS_BADLY.test(written) || ENDS_BADLY.test(written) || TWO_NAMES.test(written) || !balanced(written);

const balanced = (written: string): boolean =>
  (written.match(/[（〔]/g)?.length ?? 0) === (written.match(/[）〕]/g)?.length ?? 0);
