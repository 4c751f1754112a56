import { decideListUntil } from '@app/domain/assessment';
import { reviewerRole } from '../policies';
import { drafts, frame, ofCoordinator, ofCountyOffice, type Offices, type TodoDraft } from './todo-draft';

/** The last work list of a year, proposed or sent back. */
export interface WorkListInView {
  id: number;
  planId: number;
  year: number;
  today: string;
  state: 'proposed' | 'returned';
  /** Whether one proposed today can still be decided before the year. */
  inTime: boolean;
  proposedOn: string;
  returnedOn: string | null;
  /** The objections that are not answered, by the name of the body, with the day they were filed. */
  objections: { body: string; filedOn: string }[];
}

/**
 * Objections wait for their answer first, then the list for its decision; one that was sent back is proposed again. All before the
 * year begins: afterwards nobody can decide it any more, and nothing of it waits.
 */
export function todosOfWorkList(list: WorkListInView, offices: Offices): TodoDraft[] {
  const about = (title: string, since: string) =>
    frame({
      ...{ subject: `work-list-${list.id}`, planId: list.planId, since, dueOn: decideListUntil(list.year) },
      title: `${list.year}年度任务清单：${title}`,
    });
  const { objections } = list;
  if (list.today > decideListUntil(list.year)) return [];
  if (list.state === 'returned') {
    const again = about('退回后重新提出', list.returnedOn ?? list.proposedOn);
    return list.inTime ? drafts('propose-work-list', again, ofCoordinator(offices)) : [];
  }
  if (objections.length === 0) {
    return drafts('decide-work-list', about('确定', list.proposedOn), ofCountyOffice(offices, true));
  }
  return (['coordinator', 'county-office'] as const).flatMap((role) => {
    const those = objections.filter(({ body }) => reviewerRole([body], offices.coordinator) === role);
    if (those.length === 0) return [];
    const since = those.map(({ filedOn }) => filedOn).sort()[0];
    const addressee = role === 'coordinator' ? ofCoordinator(offices) : ofCountyOffice(offices, true);
    return drafts('answer-work-list-objection', about(`答复异议${those.length}件`, since), addressee);
  });
}
