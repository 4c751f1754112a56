import type { BodyProgress, ProgressCircularFacts, ProgressReportFacts } from '../facts';
import { dateWords } from './dates';

type Told = Pick<ProgressCircularFacts | ProgressReportFacts, 'from' | 'until' | 'bodies' | 'late' | 'ahead'>;

/** 67%; — where nothing was due. */
const rate = ({ due, done }: Pick<BodyProgress, 'due' | 'done'>): string =>
  due === 0 ? '—' : `${Math.round((100 * done) / due)}%`;

/** What is done, late and due next in a period, by body: the best first, as a league table. */
export function progressWords({ from, until, bodies, late, ahead }: Told) {
  const sum = (of: (one: BodyProgress) => number) => bodies.reduce((all, one) => all + of(one), 0);
  const total = { body: '合计', due: sum(({ due }) => due), done: sum(({ done }) => done), late: sum((b) => b.late) };
  const share = ({ due, done }: BodyProgress) => (due === 0 ? -1 : done / due); // who had nothing to do stands last
  const ranked = [...bodies].sort(
    (a, b) => share(b) - share(a) || a.late - b.late || a.body.localeCompare(b.body, 'zh'),
  );
  const row = (one: BodyProgress, no: string) => ({
    ...one,
    no,
    due: String(one.due),
    done: String(one.done),
    late: String(one.late),
    rate: rate(one),
  });
  const behind = ranked.filter((one) => one.late > 0);
  return {
    from: dateWords(from),
    until: dateWords(until),
    due: String(total.due),
    done: String(total.done),
    lateCount: String(total.late),
    rate: rate(total),
    /** Due and not done, and not late either: it lies with whoever checks, its clock stands still, or it is due this very day. */
    open: total.due > total.done + total.late ? String(total.due - total.done - total.late) : '',
    rows: [...ranked.map((one, nth) => row(one, String(nth + 1))), row(total, '')],
    behind: behind.map(({ body, late: many }) => `${body}（${many}项）`).join('、'),
    late: late.map((one, nth) => ({ ...one, no: String(nth + 1), dueOn: dateWords(one.dueOn) })),
    ahead: ahead.map((one) => ({ ...one, dueOn: dateWords(one.dueOn) })),
  };
}

/** 2018-01-01 and 2018-03-31: 2018年第一季度; another period by its days. */
export function periodWords(from: string, until: string): string {
  const [year, month] = from.split('-').map(Number);
  const ends = until.slice(5);
  const begins = from.slice(5);
  if (until.startsWith(`${year}`)) {
    if (begins === '01-01' && ends === '12-31') return `${year}年`;
    if (begins === '01-01' && ends === '06-30') return `${year}年上半年`;
    if (begins === '07-01' && ends === '12-31') return `${year}年下半年`;
    const quarter = ['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31'].indexOf(`${begins} ${ends}`);
    if (quarter >= 0) return `${year}年第${'一二三四'[quarter]}季度`;
    if (begins.endsWith('-01') && Number(ends.slice(0, 2)) === month) return `${year}年${month}月`;
  }
  return `${dateWords(from)}至${dateWords(until)}`;
}
