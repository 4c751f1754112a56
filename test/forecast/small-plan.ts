import { dice } from '@app/domain/rehearsal';

/** What a plan says of its own supervision and assessment: the papers of a rehearsal rest on it. */
export const OWN_CLAUSES =
  '二、保障措施\n\n(一) 督促检查。牵头部门组织督促检查，定期向县政府报告；开展年度考核，较差的约谈主要负责人。（县科农局牵头）';

const BODIES = ['县科农局', '县财政局', '县卫计局', '县经促局', '县国土环保局'];
const ORDINALS = '一二三四五';

/** One of a list, as the dice fall. */
const oneOf = <T>(list: readonly T[], seed: number, ...words: (string | number)[]): T =>
  list[Math.floor(dice(seed, ...words) * list.length)];

function deadline(seed: number, clause: number, nth: number): string {
  const year = 2018 + Math.floor(dice(seed, 'year', clause, nth) * 2);
  const month = 1 + Math.floor(dice(seed, 'month', clause, nth) * 12);
  return oneOf(
    [
      `${year}年年底前，完成第${nth}项清单。`,
      `${year}年${month}月底前，报出第${nth}项方案。`,
      `力争${year}年年底前，办成第${nth}件实事。`,
      `自${year}年起，把第${nth}项检查做起来。`,
      `第${nth}项普查每1年开展1次。`,
    ],
    seed,
    'deadline',
    clause,
    nth,
  );
}

function responsibility(seed: number, clause: number): string {
  const lead = oneOf(BODIES, seed, 'lead', clause);
  const others = BODIES.filter((body) => body !== lead);
  const other = oneOf(others, seed, 'other', clause);
  return dice(seed, 'joint', clause) < 0.3 ? `${lead}、${other}负责` : `${lead}牵头；${other}参与`;
}

/** An invented plan of one to three clauses with one or two dates each, another for every seed. */
export function smallPlan(seed: number): string {
  const clauses = 1 + Math.floor(dice(seed, 'clauses') * 3);
  const lines = [
    '试验县办公室',
    '试办〔2017〕' + (seed % 90) + '号',
    '关于印发《试验县工作方案》的通知',
    '二〇一七年六月二十九日',
  ];
  lines.push('试验县工作方案', '一、主要任务');
  for (let clause = 1; clause <= clauses; clause += 1) {
    const dates = 1 + Math.floor(dice(seed, 'dates', clause) * 2);
    const text = Array.from({ length: dates }, (_, nth) => deadline(seed, clause, nth + 1)).join('');
    lines.push(`(${ORDINALS[clause - 1]}) 第${clause}件事。${text}（${responsibility(seed, clause)}）`);
  }
  return `${[...lines, OWN_CLAUSES].join('\n\n')}\n`;
}
