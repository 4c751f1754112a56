import { DEDUCTIONS, type Words } from '../../vocabulary';
import { said } from '../rules/rule';
import { allItems } from './all-items';
import { mostPerBody, mostPerCheck } from './limits';
import { publicationOf, type Condition, type CycleTerms, type Scheme } from './scheme';

/** What a scheme says beside its items, under one heading, each rule in a sentence. */
export interface SchemeTerms {
  words: Words;
  sentences: Words[];
}

/** Everything in a scheme that decides a score or a day and is no item, for those who announce it and those it is applied to. */
export const termsOf = (scheme: Scheme): SchemeTerms[] =>
  [
    { words: { zh: '等次', en: 'Grades' }, sentences: [...gradeTerms(scheme), ...endTerms(scheme)] },
    { words: { zh: '计分', en: 'How points become a score' }, sentences: scoreTerms(scheme) },
    { words: { zh: '排名', en: 'Places' }, sentences: placeTerms(scheme) },
    { words: { zh: '程序和时限', en: 'Steps and days' }, sentences: cycleTerms(scheme) },
    { words: { zh: '公布', en: 'Publication' }, sentences: [publicationTerm(scheme)] },
  ].filter(({ sentences }) => sentences.length > 0);

const labelOf = ({ grades }: Scheme, name: string): string => grades.find((grade) => grade.name === name)!.label;

function gradeTerms(scheme: Scheme): Words[] {
  const falling = [...scheme.grades].sort((a, b) => b.from - a.from);
  const bands = falling.map(({ name, label, from }, at): Words => {
    if (at === 0) return { zh: `${said(from)}分以上为${label}`, en: `${name} from ${said(from)}` };
    const above = said(falling[at - 1].from);
    return at === falling.length - 1
      ? { zh: `不满${above}分为${label}`, en: `${name} below ${above}` }
      : { zh: `${said(from)}分以上不满${above}分为${label}`, en: `${name} from ${said(from)} to below ${above}` };
  });
  return [
    { zh: `${bands.map(({ zh }) => zh).join('；')}。`, en: `${capital(bands.map(({ en }) => en).join('; '))}.` },
    ...scheme.vetoes.map(({ when, score, words }) => ({
      zh: `${words.zh}（${conditionZh(when)}），全年记${said(score)}分。`,
      en: `${words.en} (${conditionEn(when)}): the year scores ${said(score)}.`,
    })),
    ...scheme.caps.map(({ when, grade, words }) => ({
      zh: `${words.zh}（${conditionZh(when)}），等次不高于${labelOf(scheme, grade)}。`,
      en: `${words.en} (${conditionEn(when)}): no better than ${grade}.`,
    })),
    ...scheme.quotas.map(({ group, grade, most, atTie }) => {
      const { words } = scheme.groups.find(({ id }) => id === group)!;
      return {
        zh: `${words.zh}${labelOf(scheme, grade)}不超过${most}个，按名次取；末位并列时${atTie === 'all' ? '一并列入' : '均不列入'}。`,
        en: `${words.en}: at most ${most} ${grade}, by place; of several at the last place ${atTie === 'all' ? 'all' : 'none'} have it.`,
      };
    }),
  ];
}

/** What decides in the years in which the plan ends. */
const endTerms = ({ final, grades }: Scheme): Words[] => {
  if (!final) return [];
  const falling = [...grades].sort((a, b) => b.from - a.from);
  const [best, worst] = [falling[0], falling[falling.length - 1]];
  return [
    {
      zh: `${final.years.join('、')}年度为终期考核：${final.goals.join('、')}均达到目标的为${best.label}，有一项未达到的为${worst.label}；重点工作低于${final.keyWorkBelow}分的降一等。`,
      en: `${final.years.join(', ')} decides: all of ${final.goals.join(', ')} reached is ${best.name}, one missed is ${worst.name}; key work below ${final.keyWorkBelow} lowers it by one.`,
    },
  ];
};

function scoreTerms(scheme: Scheme): Words[] {
  const { total, notApplicable, multipliers, bounds, rounding, fewItems, order } = scheme;
  const worse = allItems(scheme).filter(({ zeroWhenWorse }) => zeroWhenWorse !== null);
  return [
    { zh: `各项满分合计${said(total)}分。`, en: `The items add up to ${said(total)} points.` },
    notApplicable === 'as-done'
      ? { zh: '不适用的项目（当年没有到期任务）按完成计分。', en: 'What does not apply counts as done.' }
      : {
          zh: '不适用的项目，其分值按比例分到其余项目。',
          en: 'The points of what does not apply go to the other items in proportion.',
        },
    ...worse.map(({ words, zeroWhenWorse }) => ({
      zh: `${zeroWhenWorse!.reading}比上年变差的，“${words.zh}”不得分。`,
      en: `“${words.en}” gives nothing where ${zeroWhenWorse!.reading} became worse than the year before.`,
    })),
    ...multipliers.map(({ times, when, words }) => ({
      zh: `${words.zh}（${conditionZh(when)}），扣分按${said(times)}倍计。`,
      en: `${words.en} (${conditionEn(when)}): deductions count ${said(times)} times.`,
    })),
    ...(order.includes('bounds') && bounds.from !== null
      ? [{ zh: `得分不低于${said(bounds.from)}分。`, en: `No score is below ${said(bounds.from)}.` }]
      : []),
    ...(order.includes('bounds') && bounds.to !== null
      ? [{ zh: `得分不高于${said(bounds.to)}分。`, en: `No score is above ${said(bounds.to)}.` }]
      : []),
    ...(order.includes('rounding')
      ? [
          {
            zh: `得分四舍五入到${rounding.decimals}位小数，只在最后取舍一次。`,
            en: `A score is rounded half up to ${rounding.decimals} decimals, once.`,
          },
        ]
      : []),
    {
      zh: `当年可评价事项少于${fewItems}项的单位，成绩旁注明。`,
      en: `A body about which fewer than ${fewItems} things can be judged is marked.`,
    },
  ];
}

const placeTerms = ({ groups, ties }: Scheme): Words[] => [
  {
    zh: `分组排名：${groups.map(({ words, bodies }) => `${words.zh}${bodies.length > 0 ? `（${bodies.join('、')}）` : ''}`).join('；')}。`,
    en: `Ranked apart: ${groups.map(({ words, bodies }) => `${words.en}${bodies.length > 0 ? ` (${bodies.join(', ')})` : ''}`).join('; ')}.`,
  },
  ties === 'skip'
    ? {
        zh: '得分相同的名次并列，其后名次顺延（1、1、3）。',
        en: 'Equal scores share a place, the next is skipped (1, 1, 3).',
      }
    : {
        zh: '得分相同的名次并列，其后名次不空缺（1、1、2）。',
        en: 'Equal scores share a place, the next follows (1, 1, 2).',
      },
];

function cycleTerms(scheme: Scheme): Words[] {
  const { cycle } = scheme;
  const most = said(mostPerCheck(scheme));
  const ofBody = said(mostPerBody(scheme));
  return [
    {
      zh: `上一年${dayZh(cycle.announceBy)}前公布考核办法；次年${dayZh(cycle.selfAssessmentBy)}前自评，${dayZh(cycle.verifyBy)}前核验，${dayZh(cycle.draftOn)}形成草案，${dayZh(cycle.resultBy)}前报告结果（均含当日）。`,
      en: `Announced by ${cycle.announceBy} of the year before; in the year after, self-assessment by ${cycle.selfAssessmentBy}, verification by ${cycle.verifyBy}, draft on ${cycle.draftOn}, result by ${cycle.resultBy} (these days included).`,
    },
    {
      zh: `草案送达后${cycle.receiptDays}个工作日内未签收的视为收到；收到之日起${cycle.objectionDays}日内可以申诉，申诉之日起${cycle.decisionDays}日内由未参与评分的人员裁定。`,
      en: `A draft counts as received after ${cycle.receiptDays} working days; objections within ${cycle.objectionDays} days from receipt, decided within ${cycle.decisionDays} days by who did not score.`,
    },
    ...byHandTerms(scheme, cycle),
    ...(cycle.siteChecks > 0
      ? [
          {
            zh: `每个单位抽取${cycle.siteChecks}项已办结任务现场核查，抽取方法可以复核。`,
            en: `${cycle.siteChecks} closed tasks of each body are drawn for a look on site, by a seed that anybody can check.`,
          },
        ]
      : []),
    {
      zh: `核验一项任务，加分、减分均不超过${most}分。`,
      en: `A check of one task adds or takes off ${most} points at most.`,
    },
    {
      zh: `一个单位全年核验合计，加分、减分各不超过${ofBody}分；没有报送的任务不加分。`,
      en: `All checks of a body add ${ofBody} points at most in a year, and take off as many at most; a task of which nothing was reported gets none.`,
    },
  ];
}

const byHandTerms = (scheme: Scheme, { scorersPerItem }: CycleTerms): Words[] =>
  allItems(scheme).some(({ scorers }) => scorers.length > 0)
    ? [
        {
          zh: `评议项目由${scorersPerItem}人分别评分，互不知晓；涉及本单位和同组单位的不参加评分。`,
          en: `Points by hand are given by ${scorersPerItem} persons who do not see each other's; nobody scores its own body or a rival of its group.`,
        },
      ]
    : [];

const publicationTerm = (scheme: Scheme): Words => {
  const { places, scores } = publicationOf(scheme);
  const zh = ['等次', ...(places ? ['名次'] : []), ...(scores ? ['得分'] : [])];
  const en = ['grades', ...(places ? ['places'] : []), ...(scores ? ['scores'] : [])];
  return {
    zh: `审定后公布各组${zh.join('、')}，不公布理由，不涉及个人。`,
    en: `Of a frozen year ${en.join(', ')} of each group are published, without reasons and without persons.`,
  };
};

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

const dayZh = (day: string): string => day.split('-').map(Number).join('月') + '日';

const eventName = (kind: string): Words =>
  kind in DEDUCTIONS
    ? DEDUCTIONS[kind as keyof typeof DEDUCTIONS].words
    : { zh: '弄虚作假，以主管机关认定为准', en: 'falsified data, as the competent organ found' };

function conditionZh(when: Condition): string {
  if ('event' in when) return eventName(when.event).zh;
  return 'atLeast' in when ? `${when.reading}不少于${said(when.atLeast)}` : `${when.reading}低于${said(when.below)}`;
}

function conditionEn(when: Condition): string {
  if ('event' in when) return eventName(when.event).en;
  return 'atLeast' in when
    ? `${when.reading} at least ${said(when.atLeast)}`
    : `${when.reading} below ${said(when.below)}`;
}
