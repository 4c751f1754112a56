/** A number with its unit as written, 1.5万名以上. Sums of money are none. */
export interface Figure {
  at: number;
  text: string;
  value: number;
  /** The upper end of a range, 60%—70%. */
  upTo: number | null;
  /** With its 万 or 亿: 万名. */
  unit: string;
  /** 以上, 左右 … or nothing. */
  after: string;
}

/** 10⁵, 3.5×10⁴ */
const POWER = '(?:\\d{1,3}(?:\\.\\d{1,4})?×)?10[⁰¹²³⁴-⁹]{1,2}';
const NUMBER = `${POWER}|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d{1,9}(?:\\.\\d{1,4})?`;
const TIME = ['个工作日', '工作日', '个小时', '小时', '分钟', '个月', '天'];
const UNITS = [
  ...['%', '‰', '个百分点', '百分点', '倍', ...TIME],
  ...[
    '平方公里',
    '平方千米',
    '平方米',
    '立方米',
    '公里',
    '千米',
    '米',
    '公顷',
    '亩',
    '吨标准煤',
    '吨',
    '公斤',
    '千克',
    '斤',
  ],
  ...[
    '微克/立方米',
    '微克',
    '毫克/升',
    '千瓦时',
    '千瓦',
    '兆瓦',
    '蒸吨',
    '标箱',
    '人次',
    '户次',
    '车次',
    '班次',
    '架次',
  ],
  ...[
    '家',
    '个',
    '名',
    '人',
    '户',
    '座',
    '处',
    '项',
    '所',
    '场',
    '次',
    '条',
    '台',
    '套',
    '辆',
    '件',
    '篇',
    '期',
    '批',
    '只',
  ],
  ...[
    '头',
    '株',
    '棵',
    '张',
    '份',
    '类',
    '种',
    '支',
    '部',
    '门',
    '间',
    '栋',
    '幢',
    '片',
    '块',
    '枚',
    '本',
    '艘',
    '架',
    '例',
    '岁',
    '元',
  ],
];
const UNIT = [...UNITS].sort((a, b) => b.length - a.length).join('|');
/** 第3个, 前15项 and 〔2019〕19号 are no quantities; 3个100% is a slogan. */
const FIGURE = new RegExp(
  `(?<![\\d.,第前近A-Za-z〔－×-])(?<n>${NUMBER}|(?<=[、至到])半(?=个月|年|天))(?:%?(?:[—–~～-]{1,2}|至|到)(?<to>${NUMBER}))?(?<scale>[千百]?[万亿]?)(?<unit>${UNIT})(?![元\\d])(?:(?:及|或)?(?<after>以上|以下|以内|之内|左右|上下))?`,
  'g',
);

export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map((match) => {
    const { n, to, scale, unit, after } = match.groups as Record<string, string | undefined>;
    return {
      at: match.index,
      text: match[0],
      value: plain(n!),
      upTo: to ? plain(to) : null,
      unit: `${scale ?? ''}${unit}`,
      after: after ?? '',
    };
  });
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function plain(written: string): number {
  if (written === '半') return 0.5;
  const power = /^(?:([\d.]+)×)?10([⁰¹²³⁴-⁹]+)$/.exec(written);
  if (!power) return Number(written.replaceAll(',', ''));
  const exponent = [...power[2]].map((digit) => RAISED.indexOf(digit)).join('');
  return Number(`${power[1] ?? 1}e${exponent}`);
}

/** Lengths of time are figures to reach only behind a verb such as 压缩至. */
export const isTime = (unit: string): boolean => TIME.includes(unit);
