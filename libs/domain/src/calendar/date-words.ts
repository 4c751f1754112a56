import type { DateExplanation } from './date-explanation';
import { addDays, addMonths, chineseDate, yearOf } from './dates';

type Explained = Omit<DateExplanation, 'calendarVersion' | 'sentence'>;
type Sentence = DateExplanation['sentence'];

/** One sentence in each language that says how the date was found, for a person who wants to count it again. */
export function sentenceOf(explained: Explained): Sentence {
  const { zh, en } = ruleSentence(explained);
  const open = explained.provisional ? provisionalNote(explained) : { zh: '', en: '' };
  return { zh: `${zh}。${open.zh}`, en: `${en}.${open.en}` };
}

function ruleSentence(explained: Explained): Sentence {
  const { from, result, rule, skipped } = explained;
  const [begin, end] = [chineseDate(from), chineseDate(result)];
  switch (rule.kind) {
    case 'plan-date':
      return {
        zh: `方案写明的期限是${end}，含当日，逢休息日不顺延`,
        en: `The plan itself names ${result}, inclusive; a date of the plan stays also on a rest day`,
      };
    case 'year-end':
      return {
        zh: `长期任务每年年底确认一次：${end}，含当日，逢休息日不顺延`,
        en: `A standing duty is confirmed at the end of each year: ${result}, inclusive; it stays also on a rest day`,
      };
    case 'with-lead':
      return {
        zh: `与牵头任务同日：${end}，离牵头任务的时限已不足规定的提前天数`,
        en: `On the day of the lead's own date, ${result}: too near for a date before it`,
      };
    case 'anniversary':
      return {
        zh: `周期任务自${begin}起满${rule.n % 12 ? `${rule.n}个月` : `${rule.n / 12}年`}，到期日为${end}，含当日，逢休息日不顺延`,
        en: `A recurring duty, ${rule.n % 12 ? months(rule.n) : years(rule.n / 12)} from ${from}, is owed on ${result}, inclusive; it stays also on a rest day`,
      };
    case 'working-days':
      return {
        zh: `自${begin}次日起算${rule.n}个工作日，当日不计，止于${end}${passedOver(skipped)?.zh ?? ''}`,
        en: `${workingDays(rule.n)} after ${from}, which is not counted, end on ${result}${passedOver(skipped)?.en ?? ''}`,
      };
    case 'days': {
      const last = addDays(from, rule.n);
      return rolled(explained, last, {
        zh: `自${begin}次日起算${rule.n}日，当日不计，期满日为${chineseDate(last)}`,
        en: `${days(rule.n)} after ${from}, which is not counted, end on ${last}`,
      });
    }
    case 'months': {
      const last = addMonths(from, rule.n);
      const kept = last.slice(8) === from.slice(8);
      return rolled(explained, last, {
        zh: `自${begin}起${rule.n}个月，止于${kept ? '对应日' : '当月末日（没有对应日）'}${chineseDate(last)}`,
        en: `${months(rule.n)} from ${from} end on ${kept ? 'the corresponding day' : 'the last day of the month, which has no corresponding day'}, ${last}`,
      });
    }
    case 'days-before': {
      const last = addDays(from, -rule.n);
      const pulled = last === result ? null : `${skipped.at(-1)?.reason}`;
      return {
        zh: `${begin}之前${rule.n}日为${chineseDate(last)}${pulled ? `，逢休息日（${pulled}），提前到${end}` : ''}`,
        en: `${days(rule.n)} before ${from} is ${last}${pulled ? `, a rest day (${pulled}), so it is pulled forward to ${result}` : ''}`,
      };
    }
    case 'working-days-before':
      return {
        zh: `${begin}之前${rule.n}个工作日为${end}${passedOver(skipped)?.zh ?? ''}`,
        en: `${workingDays(rule.n)} before ${from} is ${result}${passedOver(skipped)?.en ?? ''}`,
      };
  }
}

/** How a period that ends on a rest day moves on (民法典 art. 203). */
function rolled({ result, skipped }: Explained, last: string, said: Sentence): Sentence {
  if (last === result) return said;
  const reason = skipped[0].reason;
  return {
    zh: `${said.zh}，逢休息日（${reason}），顺延至下一个工作日${chineseDate(result)}`,
    en: `${said.en}, a rest day (${reason}), and move on to the next working day, ${result}`,
  };
}

/** What was skipped, by reason and number, so that the sentence stays one also for a year of days. */
function passedOver(skipped: Explained['skipped']): Sentence | null {
  if (skipped.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const list = [...counts].map(([reason, n]) => ({ reason, n }));
  return {
    zh: `，跳过休息日${skipped.length}天（${list.map(({ reason, n }) => `${reason}${n}天`).join('、')}）`,
    en: `, passing over ${skipped.length} rest ${skipped.length === 1 ? 'day' : 'days'} (${list.map(({ reason, n }) => `${reason} ${n}`).join(', ')})`,
  };
}

function provisionalNote({ result }: Explained): Sentence {
  const year = yearOf(result);
  return {
    zh: `有关年度（至${year}年）的放假安排尚未全部公布，缺少的年度暂按周末推算，公布后重新计算。`,
    en: ` The arrangements of holidays up to ${year} are not all published; missing years count weekends only and will be worked out again.`,
  };
}

const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
const days = (n: number) => counted(n, 'day');
const workingDays = (n: number) => counted(n, 'working day');
const months = (n: number) => counted(n, 'month');
const years = (n: number) => counted(n, 'year');
