import {
  Body,
  CaseExtension,
  CaseFile,
  ChangeRequest,
  Clause,
  Obligation,
  OfficialDocument,
  Reconsideration,
} from '@app/persistence';
import { named, type Builder } from './builder';

const DECIDED = { zh: '已作出决定的申请', en: 'request that was decided' };

/** 延期答复: of a later limit of an order where `change` says so, else of another date of a task. */
export const buildExtensionAnswer: Builder<'extension-answer'> = async ({ em, plan }, { id, change }) => {
  if (change === 'extend') {
    const asked = named(await em.findOne(CaseExtension, { id: id ?? 0, caseFile: { plan: plan.id } }), DECIDED);
    named(asked.decidedOn, DECIDED);
    const file = await em.findOneOrFail(CaseFile, asked.caseFile.id);
    return {
      about: await em.findOneOrFail(Body, file.body.id),
      key: `case-extension-${asked.id}`,
      caseFile: file,
      facts: {
        matter: await matterOf(file),
        askedOn: asked.askedOn,
        reason: asked.reason,
        granted: asked.state === 'granted',
        before: asked.limitBefore,
        after: asked.state === 'granted' ? asked.newLimitOn : null,
        answer: asked.decisionReason ?? '',
      },
    };
  }
  const asked = named(
    await em.findOne(ChangeRequest, { id: id ?? 0, kind: 'extension', obligation: { plan: plan.id } }),
    DECIDED,
  );
  named(asked.decidedOn, DECIDED);
  const obligation = await em.findOneOrFail(Obligation, asked.obligation.id);
  const clause = await em.findOneOrFail(Clause, obligation.clause.id);
  const granted = asked.state === 'granted';
  return {
    about: await em.findOneOrFail(Body, asked.body.id),
    key: `request-${asked.id}`,
    clause,
    facts: {
      matter: clause.heading,
      askedOn: asked.askedOn,
      reason: asked.reason,
      granted,
      before: granted ? obligation.originalDueOn : obligation.dueOn,
      after: granted ? (asked.newDueOn ?? obligation.dueOn) : null,
      answer: asked.decisionReason ?? '',
    },
  };

  async function matterOf(file: CaseFile): Promise<string> {
    const clause = file.clause && (await em.findOneOrFail(Clause, file.clause.id));
    return clause ? clause.heading : '限期整改';
  }
};

/** 复核决定: as it was decided. */
export const buildReconsiderationDecision: Builder<'reconsideration-decision'> = async ({ em, plan }, { id }) => {
  const row = named(await em.findOne(Reconsideration, { id: id ?? 0, plan: plan.id }), {
    zh: '复核申请',
    en: 'reconsideration',
  });
  const outcome = row.state === 'pending' ? null : (row.state as 'upheld' | 'changed' | 'revoked');
  const document = row.document && (await em.findOneOrFail(OfficialDocument, row.document.id));
  return {
    about: await em.findOneOrFail(Body, row.body.id),
    key: `reconsideration-${row.id}`,
    facts: {
      conclusion: { title: document?.title ?? '年度考核结果', number: document?.number ?? null },
      filedOn: row.filedOn,
      reason: row.reason,
      outcome: named(outcome, { zh: '已作出决定的复核', en: 'reconsideration that was decided' }),
      why: row.decisionReason ?? '',
      changes: row.changes ?? null,
      newLimitOn: row.newLimitOn ?? null,
    },
  };
};
