import type { Figure } from './figures';

/** Help for applicants and the points of an evaluation are no figures to reach. */
const BENEFIT =
  /补贴|补助|奖励|奖补|贴息|费率|利率|税率|给予|予以|减免|减按|返还|额度|优惠|罚款|赔偿|报销(?!比例|率|水平)|缴纳|首付|授信|注册资[本金]|起征|门槛/;
const SCORING = /分值|得分|扣分|加分|满分|权重|计分|评分|记分|扣\d/;
/** What is there already is no demand. */
const EXISTING =
  /(?<![不早])已(?!经?不)|现有|现已|目前|截至|共有|去年|上年度|近年来|原有|基础上|以来|十二五期间|十三五期间/;
/** 每低1个百分点扣…, 等5项, 上述3个. */
const COUNTED =
  /(?:每(?:低于?|高于?|减少|增加|提高|下降|超过?|少于?|多于?|升高|降低)|等|这|上述|以上|下列|以下|其他|其余|任意|任一|各|连续|仅)$/;
const CONDITION = /^(?:对|凡|如|若|当|未|经|因|符合|满足|具有|具备|年龄|申请)/;
/** …达到30人以上的企业, …规模超过100亩的: whom something is for. */
const WHOM =
  /^[^，]{0,14}的(?:[^，]{0,10}(?:企业|单位|个人|项目|主体|机构|地区|部门|人员|农户|合作社|家庭|行为|情形|职工|毕业生|学生|村))?$/;

/** 实现甲、乙、丙等58项事项异地办理: the names before are examples of what is counted. */
const LISTED_BEFORE = /(?:实现|推动|完成|推进|取消|下放|新增)[^，；。]{2,80}等$/;
const LISTED = /^(?:高频)?(?:[\u4e00-\u9fff]{0,4})?(?:事项|业务|服务|证照|审批)/;

/** How far around a figure is looked, so that a sentence without end costs no more than its length. */
const NEARBY = 200;

/** Whether a figure only says for whom, how much money, how many points, or how it is now. */
export function isNoDemand(fragment: string, { at, text }: Pick<Figure, 'at' | 'text'>): boolean {
  const end = at + text.length;
  const before = fragment.slice(Math.max(0, at - NEARBY), at);
  const after = fragment.slice(end, end + NEARBY);
  const around = before + text + after;
  if (LISTED_BEFORE.test(before) && LISTED.test(after)) return false;
  if (BENEFIT.test(around) || SCORING.test(around) || EXISTING.test(before) || COUNTED.test(before)) return true;
  return WHOM.test(after) || (CONDITION.test(fragment) && after.includes('的'));
}
