import { HAND_RULES } from '@app/domain/assessment';
import { isMine } from '../secrecy/sight-sql';

const HAND = HAND_RULES.map((kind) => `'${kind}'`).join(', ');

// What is worked out says the same to everybody; what persons wrote who scored, verified or decided does not.
const FREE_WORDS = `(r ->> 'rule' in ('verified', 'objection-upheld') or (r ->> 'rule' in ('item', 'bonus') and exists (
  select 1 from jsonb_path_query(s.breakdown, '$.items[*].lines[*]') as line(said)
   where said ->> 'rule' in (${HAND}) and said -> 'reason' = r -> 'reason')))`;

/**
 * SQL: the reason of line `r` of score `s`. Free words are for the body itself, and for the organization department and the
 * county office, who look after the assessment; for anybody else they are empty. Needs the reader as `me`.
 */
export const REASON_OF_LINE = `case when me.standing in ('office', 'organization') or ${isMine('s.body_id')} or not ${FREE_WORDS}
  then r -> 'reason' else '{"zh": "", "en": ""}'::jsonb end`;
