import { doubt } from './doubt';
import type { Doubt, ParsedClause, Span } from './parsed-plan';

/** From so many places on, the same question is asked once for the document; fewer may have answers of their own. */
const MANY = 5;

/** How many places a question names; the rest are counted. */
const MOST_NAMED = 6;

/**
 * Asks once where one answer serves all: who gathers the report where a document names several bodies and no lead, and what
 * bodies alone in brackets are. The clauses keep what only they can answer.
 */
export function askOnce(clauses: readonly ParsedClause[], span: Span): { clauses: ParsedClause[]; doubts: Doubt[] } {
  const joint = clauses.filter(({ doubts }) => doubts.some(({ code }) => code === 'joint-responsibility'));
  const leads = clauses.some(({ roles }) => roles.some(({ role }) => role === 'lead'));
  const jointOnce = joint.length >= (leads ? MANY : 2);
  const bare = clauses.filter(({ doubts }) => doubts.some(({ code }) => code === 'bare-brackets'));
  const once = new Set([...(jointOnce ? ['joint-responsibility'] : []), ...(bare.length > 1 ? ['bare-brackets'] : [])]);
  if (once.size === 0) return { clauses: [...clauses], doubts: [] };
  return {
    clauses: clauses.map((clause) => {
      const doubts = clause.doubts.filter(({ code }) => !once.has(code));
      return doubts.length === clause.doubts.length ? clause : { ...clause, doubts };
    }),
    doubts: [...(jointOnce ? [jointDoubt(joint, span)] : []), ...(bare.length > 1 ? [bareDoubt(bare, span)] : [])],
  };
}

function jointDoubt(clauses: readonly ParsedClause[], span: Span): Doubt {
  const { zh, en } = placesOf(clauses);
  return doubt(
    'joint-responsibility',
    {
      zh: `${zh}写明多家共同负责而没有牵头单位，暂由各家共同负责、均须签字，请确认。`,
      en: `${en} name several responsible bodies and no lead; for now all of them answer and sign, please confirm.`,
    },
    span,
    { kind: 'accept' },
  );
}

function bareDoubt(clauses: readonly ParsedClause[], span: Span): Doubt {
  const { zh, en } = placesOf(clauses);
  return doubt('bare-brackets', bareBrackets(zh, en), span, { kind: 'accept' });
}

/** The question about bodies that stand in brackets without a word. */
export const bareBrackets = (zh: string, en: string): { zh: string; en: string } => ({
  zh: `${zh}的括号内只写了单位而没有写明角色，按责任单位处理，请确认。`,
  en: `In ${en} brackets hold bodies and do not say what they have to do; they are taken as responsible, please confirm.`,
});

function placesOf(clauses: readonly ParsedClause[]): { zh: string; en: string } {
  const named = clauses.slice(0, MOST_NAMED).map(({ ordinal, heading }) => ordinal.replace(/[、.]$/, '') || heading);
  const list = named.join('、');
  return {
    zh: clauses.length > MOST_NAMED ? `${list}等${clauses.length}条` : list,
    en: clauses.length > MOST_NAMED ? `${list} and others (${clauses.length} clauses)` : list,
  };
}
