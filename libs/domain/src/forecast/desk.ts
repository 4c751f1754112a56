import { addDays } from '../calendar';
import { isClosed } from '../clause/lifecycle';
import { awaits, timesInForce } from '../escalation';
import { HORIZON_DAYS, LATE_DAYS, type Situation } from '../rehearsal';
import { talkDay } from './watch-paper';
import type { Desk, Owed, World } from './world';

export type { Desk } from './world';

export function deskOf(owed: readonly Owed[]): Desk {
  const ahead = owed.filter(({ state }) => state === 'open').sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
  return {
    ahead,
    owed: new Set(owed.filter(({ state }) => state === 'submitted')),
    papers: new Set(),
    files: new Set(),
  };
}

/** What lies on everybody's desk today; the same that a rehearsal asks the database for. */
export function situationOf(world: World): Situation {
  const { desk } = world;
  const [from, to] = [addDays(world.today, -LATE_DAYS), addDays(world.today, HORIZON_DAYS)];
  while (desk.ahead.length > 0 && desk.ahead.at(-1)!.dueOn <= to) desk.owed.add(desk.ahead.pop()!);
  const situation: Situation = {
    obligations: [],
    reviews: [],
    drafts: [],
    receipts: [],
    cases: [],
    assessments: [],
    unpublished: [],
    assignments: world.given.filter(({ assignedOn }) => assignedOn >= from),
  };
  for (const owed of desk.owed) {
    const { id, key, dueOn, round, returnedOn, owners, signed, submittedOn, state, asked } = owed;
    if (isClosed(state) || (state === 'open' && dueOn < from)) desk.owed.delete(owed);
    else if (state === 'submitted')
      situation.reviews.push({ reportId: id, key, round, submittedOn: submittedOn!, owners, lead: null });
    else if (state === 'open' && dueOn <= to) {
      const pending = signed && { reportId: id, signed };
      const request = owed.request && { requestId: id, ...owed.request };
      situation.obligations.push({ id, key, dueOn, round, returnedOn, owners, pending, asked, request });
    }
  }
  for (const paper of desk.papers) {
    const { id: documentId, key, state, round, waitingSince: since, issuedOn, addressee } = paper;
    const awaited = awaits(state, world.rules.escalation.signOff);
    if (awaited) {
      const bases = timesInForce(paper.basisIds, world.rules.legalBases);
      situation.drafts.push({ documentId, key, awaits: awaited, round, since, bases });
    } else if (state === 'received' || state === 'withdrawn' || paper.outside || issuedOn! < from)
      desk.papers.delete(paper);
    else situation.receipts.push({ documentId, key, addressee, issuedOn: issuedOn! });
  }
  for (const file of desk.files) {
    const { id: caseId, key, kind, body, state, limitOn, heldOn, reportedOn, returnedOn, returns, reliefOn } = file;
    if (state === 'closed') desk.files.delete(file);
    if (state !== 'running' && state !== 'reported') continue;
    const [issuedOn, talkOn] = [file.paper!.issuedOn!, talkDay(world, file)];
    const course = {
      limitOn,
      talkOn,
      heldOn,
      reportedOn,
      returnedOn,
      returns,
      closingProposedOn: reliefOn,
      plan: file.plan,
      asked: file.asked,
      request: file.request,
    };
    situation.cases.push({ caseId, key, kind, body, state, issuedOn, ...course });
  }
  for (const { id, year, state, signed, draftedOn } of world.years) {
    if (state === 'draft' && !signed) situation.assessments.push({ assessmentId: id, year, draftedOn: draftedOn! });
  }
  return situation;
}
