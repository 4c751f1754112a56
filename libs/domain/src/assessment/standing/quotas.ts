import type { GradeName } from '../../vocabulary';
import type { Grade, Quota } from '../scheme/scheme';
import type { GradeStep } from '../score';

interface Placed {
  body: string;
  place: number;
  grade: GradeName;
  gradeSteps: readonly GradeStep[];
}

/**
 * 名额: the best places of a group keep the grade, the others have the next one, for which there may be a quota again. It never
 * promotes. Where several share the last place there is room for, all of them keep it or none, as the scheme says.
 */
export function withinQuotas<Subject extends Placed>(
  subjects: readonly Subject[],
  quotas: readonly Quota[],
  grades: readonly Grade[],
): Subject[] {
  const falling = [...grades].sort((a, b) => b.from - a.from);
  let now = [...subjects];
  falling.forEach(({ name, label }, nth) => {
    const quota = quotas.find(({ grade }) => grade === name);
    const next = falling[nth + 1];
    if (!quota || !next) return;
    const places = now
      .filter(({ grade }) => grade === name)
      .map(({ place }) => place)
      .sort((a, b) => a - b);
    if (places.length <= quota.most) return;
    // The first place there is no room for; who shares it with one there is room for is at the tie.
    const beyond = places[quota.most];
    const shared = quota.most > 0 && places[quota.most - 1] === beyond;
    const keeps = (place: number) => (shared && quota.atTie === 'all' ? place <= beyond : place < beyond);
    now = now.map((subject) => {
      if (subject.grade !== name || keeps(subject.place)) return subject;
      const reason = {
        zh: `${label}名额${quota.most}个，第${subject.place}名在名额之外，为${next.label}。`,
        en: `${quota.most} may be ${name}; place ${subject.place} is beyond: ${next.name}.`,
      };
      return {
        ...subject,
        grade: next.name,
        gradeSteps: [...subject.gradeSteps, { grade: next.name, reason, events: [] }],
      };
    });
  });
  return now;
}
