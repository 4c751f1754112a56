import { ownDatabase } from '../setup/own-database';

/**
 * Every column that names a body, and what a reorganisation does with it. `moves`: what is open passes to whoever
 * answers from then on. `follows`: it is found through the obligation or the heir, and is not rewritten itself. `stays`: it
 * tells what was, in the names of its time.
 */
const COLUMNS: Record<string, 'moves' | 'follows' | 'stays'> = {
  'account.body_id': 'moves',
  'assessment_check.body_id': 'stays', // whose year it is, in the name of that year
  'assessment_check.checker_body_id': 'stays',
  'assessment_mark.body_id': 'stays',
  'assessment_mark.scorer_body_id': 'stays',
  'assessment_score.body_id': 'stays',
  'assignment.body_id': 'moves',
  'authority_entry.body_id': 'stays', // whose head it was about
  'body.heir_id': 'moves',
  'case_file.body_id': 'moves',
  'change_request.body_id': 'follows', // who asked; the obligation decides who is told and who decides
  'change_request.decider_id': 'follows', // decided by the heir, or by whoever checks where that owes it itself
  'clause_role.body_id': 'stays', // the words of the plan
  'commitment.body_id': 'stays', // the words of the minutes; the body of the case, which moves, reports on it
  'demand.bodies': 'follows', // an occurrence is owed by the heirs
  'duty_transfer.from_body_id': 'moves',
  'duty_transfer.to_bodies': 'moves',
  'event.body_id': 'stays',
  'feed.body_id': 'follows', // the calendar of a body that is gone shows what its heir owes
  'finding.body_id': 'stays', // whom it was found with; the case that follows moves
  'headline_indicator.checker_id': 'follows', // checked by the heir
  'headline_indicator.owner_id': 'follows', // given by the heir
  'mail.body_id': 'stays', // whom it was written to
  'notification.body_id': 'stays',
  'obligation_owner.body_id': 'moves',
  'office_holder.body_id': 'moves', // ends with the body; after a rename begins anew
  'open_duty.body_id': 'follows', // written from the owners of obligations, which move
  'official_document.addressee_id': 'moves', // drafts; what was issued is received by the heir
  'official_document.assessed_id': 'stays', // whose result, in the name of that year
  'official_document.signing_body_id': 'stays', // the county government, to which it was presented
  'person.body_id': 'moves', // their posts end with the body; after a rename they begin anew
  'reconsideration.body_id': 'follows', // who asked; its heir is told
  'rectification_item.acceptor_id': 'follows', // accepted by the heir, or by the county office where that is concerned
  'rectification_item.body_id': 'follows', // carried out by the heir
  'referral.body_id': 'stays', // whom it is about
  'register_version.body_id': 'stays',
  'release_rule.body_id': 'stays', // a new body arranges its work anew
  'report.body_id': 'stays', // who filed; who signs and who checks follows the obligation
  'report.reviewed_by_body_id': 'stays',
  'score_objection.body_id': 'stays', // objected as it stood in the draft
  'self_assessment.body_id': 'stays',
  'site_check.body_id': 'follows', // checked by the heir of the body drawn
  'spot_draw.body_id': 'stays', // who drew
  'stand_in.body_id': 'stays',
  'statement.body_id': 'stays', // whose statement it was
  'substitution.body_id': 'stays',
  'todo.body_id': 'follows', // worked out anew from what has moved
  'work_list_item.body_id': 'stays', // to whom the list gave it; a task counts for whoever answers for it
  'work_list_objection.body_id': 'stays',
};

/** References to `body`, and columns that hold ids of bodies without one. */
const FOUND = `
  select k.conrelid::regclass::text || '.' || a.attname as name
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
   where k.contype = 'f' and k.confrelid = 'body'::regclass
  union
  select table_name || '.' || column_name from information_schema.columns
   where table_schema = current_schema()
     and (column_name ~ '(^|_)(body_id|bodies|heir_id|addressee_id)$')
  order by 1`;

describe('the columns that name a body', () => {
  const own = ownDatabase();

  it('are all listed with what becomes of them when bodies change; a new one has to say so too', async () => {
    const found = await own.orm.em.fork().execute<{ name: string }[]>(FOUND);
    expect(found.map(({ name }) => name)).toEqual(Object.keys(COLUMNS).sort());
  });
});
