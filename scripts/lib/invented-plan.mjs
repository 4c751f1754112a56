const DIGITS = '零一二三四五六七八九';
const PER_SECTION = 90;

/** 1 to 99 in Chinese numerals. */
function chinese(n) {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return DIGITS[ones];
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones ? DIGITS[ones] : ''}`;
}

const inWords = (date) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** What a plan says of its own supervision and assessment: its papers rest on it where the law of the day says nothing. */
const OWN_CLAUSE =
  '督促检查。牵头部门组织督促检查，定期向县政府报告；开展年度考核，较差的约谈主要负责人。（县政府办牵头）';

/**
 * An invented plan: so many clauses, each with so many things to be done by the same date.
 *
 * @param bodies who is responsible: the clauses go round
 * @param ownBases whether it has a further clause, on which its papers rest
 */
export function inventedPlan({ clauses, datesEach = 1, dueOn, issuedOn, bodies = ['县科农局'], ownBases = false }) {
  const lines = ['试验县办公室', '关于印发《试验县工作方案》的通知', inWords(issuedOn), '试验县工作方案'];
  for (let nth = 0; nth < clauses; nth += 1) {
    if (nth % PER_SECTION === 0) lines.push(`${chinese(1 + nth / PER_SECTION)}、第${1 + nth / PER_SECTION}部分`);
    const number = `（${chinese(1 + (nth % PER_SECTION))}）`;
    const dates = Array.from({ length: datesEach }, (_, one) => `${inWords(dueOn)}前，完成第${one + 1}项清单。`);
    lines.push(`${number}第${nth + 1}件事。${dates.join('')}（${bodies[nth % bodies.length]}负责）`);
  }
  if (ownBases) lines.push(`${chinese(2 + Math.floor((clauses - 1) / PER_SECTION))}、保障措施`, `（一）${OWN_CLAUSE}`);
  return `${lines.join('\n\n')}\n`;
}
