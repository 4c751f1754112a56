import { yearOf, type CalendarYear } from '@app/domain/calendar';
import { shanghaiDate } from '@app/use-cases';

export const THIS_YEAR = yearOf(shanghaiDate(new Date()));
export const NEXT_YEAR = THIS_YEAR + 1;

/** An invented plan that runs for years to come, whenever a spec runs. */
export const PLAN = `某县人民政府办公室

某府办〔${THIS_YEAR - 1}〕1号

某县人民政府办公室
${THIS_YEAR - 1}年6月29日

某县土壤污染防治工作方案

一、查清底数

（一）开展土壤调查。${NEXT_YEAR + 1}年年底前完成农用地土壤污染状况详查。（县林业局负责）

（二）建立监测网络。${NEXT_YEAR}年1月15日前建成土壤环境监测网络。（县科农局负责）
`;

/** All weekdays of the first ten days of next year, whatever the true arrangement says. */
export const LONG_NEW_YEAR: CalendarYear = {
  year: NEXT_YEAR,
  notice: '某通知',
  holidays: Object.fromEntries(
    Array.from({ length: 10 }, (_, day) => [`${NEXT_YEAR}-01-${String(day + 1).padStart(2, '0')}`, '长元旦']),
  ),
  makeUpDays: {},
};
