import type { ParsedTarget } from './parsed-plan';

/** Words between the indicator and the verb that belong to neither. */
const LINK = /(?:分别|均|都|要|应|须|需|将|力争|逐步|确保|总体|基本|并)$/;
const EACH = /分别(?:要|应|将|力争|确保)?$/;
const BASE =
  /(?:要|应|将)?(?:(?:比|较)(?:\d{4}年(?:底|末)?|上年|上一年|去年|上年度|同期|基期)|与\d{4}年(?:底|末)?相比)(?:累计|平均|再)?$/;
const OPENING =
  /^(?:计划(?:对|在|为)?(?:全[省市县区镇])?|对(?!外|口)|力争|努力|确保|争取|使|将|全面|并|其中|实现|和|要|且|及|到|、|：)+/;
/** A word that is no indicator: 按不超过0.8%, 为90%. */
const NO_INDICATOR =
  /^(?:按照?|以|为|在|于|将|对|把|的|并|且|内|后|其|等|约|需|由|每|各|即|或|间隔|距离|期限|时间|累计)?$/;
/** 化肥使用量 → 化肥; a following 利用率 is measured on the same thing. */
const MEASURE = /[\u4e00-\u9fff]{2}[量率]$/;
const MEASURE_ALONE = /^[\u4e00-\u9fff]{2,3}[量率]$/;

/**
 * The words in a fragment that say what is measured.
 * @param from where they can begin
 * @returns one name, several for 甲和乙分别达到…, none where there are no such words; `at` is where they begin, or else the demand
 */
export function indicatorIn(
  fragment: string,
  from: number,
  { demandAt, thing }: { demandAt: number; thing?: string },
): { names: string[]; at: number } {
  let text = fragment.slice(from, demandAt);
  const isEach = EACH.test(text);
  for (const pattern of [LINK, BASE, LINK, LINK]) text = text.replace(pattern, '');
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const name = text.slice(opening);
  if (NO_INDICATOR.test(name) && !thing) return { names: [], at: demandAt };
  const at = from + opening;
  if (thing) return { names: [name + thing], at };
  return { names: isEach ? name.split(/[和、与及]/).filter((part) => part !== '') : [name], at };
}

export function withMeasure(indicator: string, previous: ParsedTarget | undefined): string {
  if (!previous || !MEASURE_ALONE.test(indicator) || !MEASURE.test(previous.indicator)) return indicator;
  return previous.indicator.replace(MEASURE, '') + indicator;
}
