/** What the role of the programs may do with a table; it never owns one, and never truncates one. */
export type Rights = 'look' | 'append' | 'log' | 'keep' | 'change';

/** How a table belongs to the record. Every table has an entry; a spec fails where one is missing or too many. */
export interface TableRule {
  /**
   * - `look`: only the database itself writes it;
   * - `append`: rows are added and stay as they are;
   * - `log`: rows are added, and deleted when they have been kept long enough, which the database checks;
   * - `keep`: rows are added and go on, and none is deleted;
   * - `change`: rows come and go.
   */
  rights: Rights;
  /** True: every change of a row is sealed, see `row_seal`. Else why not. */
  sealed: true | string;
  /** Columns that are not sealed, each with the reason. */
  except?: Readonly<Record<string, string>>;
}

const kept = (except?: TableRule['except']): TableRule => ({ rights: 'keep', sealed: true, except });
const appended: TableRule = { rights: 'append', sealed: true };
const changed = (except?: TableRule['except']): TableRule => ({ rights: 'change', sealed: true, except });
const apart = (rights: Rights, why: string): TableRule => ({ rights, sealed: why });

const LIGHT = { light: 'worked out anew from state and date' };
const LETTERS = 'letters of the clockwork, delivered and deleted';

/** The tables of the record: what a program may do with each, and what of it is sealed. */
export const RECORD: Readonly<Record<string, TableRule>> = {
  account: kept({ failed_attempts: 'counts on the way to a lock', locked_until: 'passes by itself' }),
  account_identity: changed(),
  alarm: apart('change', 'what the operators are told; it is worked out anew'),
  amendment: kept(),
  assessment: kept(),
  assessment_check: kept(),
  assessment_mark: kept(),
  assessment_scheme: kept(),
  assessment_score: changed(), // a draft is written anew until the year is frozen
  assignment: kept(),
  authority_entry: kept(),
  body: kept(),
  calendar_year: appended,
  case_extension: kept(),
  case_file: kept(),
  change_request: kept(),
  clause: kept(LIGHT),
  clause_light: apart('keep', 'which light a clause showed when; it is worked out from state and date'),
  clause_role: changed(),
  commitment: kept(),
  contact: changed(),
  delivery: apart('keep', 'how far a message is on its way; what was said is sealed in mail'),
  demand: kept(),
  document_series: kept(),
  doubt_decision: kept(),
  duty_transfer: kept(),
  event: apart('append', 'has a chain of its own for each plan, `event_seal`'),
  event_seal: apart('look', 'is a chain itself'),
  evidence: kept(),
  feed: kept(),
  feed_item: apart('change', 'what calendars were shown last; it is worked out anew'),
  filing: appended,
  finding: kept(),
  form_draft: apart('change', 'what somebody typed and has not sent'),
  head_signature: apart('look', 'is signed, and kept in a file outside the database as well'),
  headline_indicator: kept(),
  headline_value: kept(),
  job_run: apart('change', 'which scheduled task ran when'),
  locked_evidence: appended,
  mail: kept(),
  matter: kept(),
  measurement: kept(),
  migration: apart('look', 'steps of the schema'),
  notification: kept({
    digested_on: 'when the line went out in a digest; the mail itself is sealed',
    read_at: 'whether somebody has opened the line',
  }),
  obligation: kept(LIGHT),
  obligation_owner: changed(),
  office_holder: changed(), // what was entered stands in authority_entry; a correction may take a row away
  official_document: kept(),
  open_duty: apart('look', 'which obligations are open for whom; triggers write it from what is sealed'),
  outbox: apart('change', LETTERS),
  person: kept(),
  plan: kept({ today: 'the date of a rehearsal, which runs on by itself' }),
  plan_correction: kept(),
  planned_reorganisation: kept(),
  post: kept(),
  process: apart('change', 'how far the clockwork is; it is brought back from the record'),
  reconsideration: kept(),
  rectification_item: changed(),
  rectification_plan: kept(),
  referral: kept(),
  register: kept(),
  register_version: kept(),
  rehearsal: apart('keep', 'how far a rehearsal is'),
  reorganisation: kept(),
  release_rule: appended,
  report: kept(),
  request_key: apart('change', 'the answer to a request, in case it comes twice'),
  restriction: kept(),
  row_seal: apart('look', 'is a chain itself'),
  score_objection: kept(),
  security_event: { rights: 'log', sealed: true },
  self_assessment: appended,
  session: apart('change', 'ends within a day; the acts done in it name the account'),
  sign_in_limit: apart('change', 'counts that pass by themselves'),
  site_check: kept(),
  spot_draw: kept(),
  stand_in: kept(),
  statement: appended,
  substitution: changed(),
  target_figure: kept(),
  todo: apart('keep', 'what waits for whom follows from the record; `duban todo rebuild` works it out anew'),
  todo_touched: apart('change', 'subjects of which it has still to be worked out what waits'),
  used_code: apart('change', 'which codes have let somebody in; they are of no use after some minutes'),
  work_list: kept(),
  work_list_item: kept(),
  work_list_objection: kept(),
};

/** The names of the tables whose rows are sealed. */
export const SEALED_TABLES: readonly string[] = Object.keys(RECORD).filter((table) => RECORD[table].sealed === true);

/** The columns of a table that are not sealed. */
export const unsealedColumns = (table: string): string[] => Object.keys(RECORD[table].except ?? {});
