import { groupOf, type Scheme } from '@app/domain/assessment';
import type { CycleStage, TodoAct } from '@app/domain/vocabulary';
import {
  drafts,
  frame,
  ofBody,
  ofDecider,
  ofOrganization,
  type Addressee,
  type Frame,
  type Offices,
  type TodoDraft,
} from './todo-draft';

/** A year that nobody has signed, or that is frozen and not published. Without an announced scheme it waits for its signature, once it is drafted, and for its publication. */
export interface AssessmentInView {
  id: number;
  planId: number;
  year: number;
  today: string;
  state: 'open' | 'draft' | 'frozen';
  stage: CycleStage | null;
  openedOn: string;
  selfAssessmentBy: string | null;
  verifyBy: string | null;
  draftOn: string;
  draftedOn: string | null;
  presented: boolean;
  reviewed: boolean;
  scheme: Scheme | null;
  /** The bodies that have something to verify, or points to give. */
  seats: number[];
  /** Bodies with tasks in the year, each with who speaks for it, that have filed no self-assessment, as long as they may. */
  unfiled: { id: number; speakerId: number; name: string; kind: string }[];
  /** Bodies that have not confirmed their draft. */
  unreceived: number[];
  objections: { count: number; filedOn: string; decideBy: string } | null;
  /** Headline figures of the year that are not confirmed: who has to act on how many, and by when. */
  /** By when the result is signed, and by when that of a frozen year is published, and who heads the department that does both. */
  resultBy: string | null;
  publishBy: string | null;
  publisher: string | null;
  headlines: { act: 'file-headline' | 'check-headline'; bodyId: number; count: number; dataBy: string }[];
}

export function todosOfAssessment(one: AssessmentInView, offices: Offices): TodoDraft[] {
  return [...(one.state === 'frozen' ? [] : todosOfHeadlines(one, offices)), ...todosOfStage(one, offices)];
}

/** 主要指标: what is missing in a year that is assessed waits for who gives it, then for who checks it. */
const todosOfHeadlines = (
  { id, planId, year, openedOn: since, headlines }: AssessmentInView,
  offices: Offices,
): TodoDraft[] =>
  headlines.flatMap(({ act, bodyId, count, dataBy }) => {
    const title = `${year}年主要指标数据${count}项`;
    const about = { subject: `assessment-${id}`, planId, assessmentId: id, since, dueOn: dataBy, title };
    return drafts(act, frame(about), act === 'check-headline' ? ofDecider(bodyId, offices) : ofBody(bodyId));
  });

function todosOfStage(one: AssessmentInView, offices: Offices): TodoDraft[] {
  const { stage, scheme } = one;
  const about = (title: string, dates: Partial<Frame> = {}) =>
    frame({
      ...{ subject: `assessment-${one.id}`, planId: one.planId, assessmentId: one.id },
      ...{ title: `${one.year}年度考核：${title}`, since: dates.dueFrom ?? one.draftedOn ?? one.openedOn, ...dates },
    });
  const organization: Addressee = { ...ofOrganization(offices), decides: false };
  const toScorers = (act: TodoAct, title: string, dueOn: string | null) => {
    const to = one.seats.map((id) => (id === offices.organizationId ? organization : ofBody(id)));
    return drafts(act, about(title, { dueOn }), ...to);
  };
  const toPublish = () =>
    one.state === 'frozen'
      ? drafts(
          'publish-assessment',
          about(`公布结果${one.publisher === null ? '' : `（${one.publisher}）`}`, { dueOn: one.publishBy }),
          ofOrganization(offices),
        )
      : [];
  if (stage === null)
    return one.state === 'draft'
      ? drafts('sign-assessment', about('结果（草案）', { dueOn: one.resultBy }), ofOrganization(offices))
      : toPublish();
  switch (stage) {
    case 'self-assessment': {
      const waits = one.unfiled.filter(
        ({ id, speakerId: _, ...body }) => id !== offices.organizationId && scheme && groupOf(scheme, body),
      );
      const addressees = [...new Set(waits.map(({ speakerId }) => speakerId))].map((id) => ofBody(id, true));
      return drafts('file-self-assessment', about('报送自评', { dueOn: one.selfAssessmentBy }), ...addressees);
    }
    case 'verification':
      return toScorers('verify-points', '核验自评', one.verifyBy);
    case 'scoring':
      return toScorers('give-points', '评分', one.draftOn);
    case 'objection':
      return [
        ...drafts('receive-score', about('签收反馈'), ...one.unreceived.map((id) => ofBody(id))),
        ...toDecide(one, about, offices),
      ];
    case 'sign-off': {
      const dueOn = one.resultBy;
      if (!one.presented) return drafts('present-assessment', about('送审', { dueOn }), organization);
      if (!one.reviewed) return drafts('review-assessment', about('审核', { dueOn }), organization);
      return drafts('sign-assessment', about('结果（草案）', { dueOn }), ofOrganization(offices));
    }
    case 'frozen':
      return toPublish();
  }
}

function toDecide(
  { objections }: AssessmentInView,
  about: (title: string, dates: Partial<Frame>) => Frame,
  offices: Offices,
): TodoDraft[] {
  if (!objections) return [];
  const { count, filedOn, decideBy } = objections;
  const dates = { dueOn: decideBy, dueFrom: filedOn };
  return drafts('decide-score-objection', about(`裁定申诉${count}件`, dates), ofOrganization(offices));
}
