import { Body, Clause, Obligation, ObligationOwner, SiteCheck } from '@app/persistence';
import { taskFacts } from '../task-facts';
import { named, type Builder } from './builder';

const WORDS = { confirmed: '与报告相符', 'not-confirmed': '与报告不符' } as const;

/** What the last check on site and the state of the task come to. */
const OPINIONS = {
  untrue: {
    opinion: '现场核查的情况与报告不符，任务落实未达到方案的要求',
    requirements: ['自收到之日起一个月内更正并报送整改情况', '对同类任务开展自查'],
  },
  undone: {
    opinion: '现场核查的情况与已报告的情况相符，任务尚未办结',
    requirements: ['抓紧落实，按期办结并报送佐证材料'],
  },
  done: {
    opinion: '现场核查的情况与报告相符，任务已经落实',
    requirements: ['保持成果，防止问题反弹'],
  },
} as const;

/** 督查结论: about one task, on the checks on site that were recorded of it. */
export const buildSupervisionConclusion: Builder<'supervision-conclusion'> = async (scene, { id, bodyId }) => {
  const { em, plan, today } = scene;
  const obligation = named(await em.findOne(Obligation, { id: id ?? 0, plan: plan.id }), { zh: '任务', en: 'task' });
  const checks = await em.find(
    SiteCheck,
    { obligation: obligation.id, recordedOn: { $ne: null } },
    { orderBy: { checkedOn: 1, id: 1 } },
  );
  named(checks[0], { zh: '现场核查记录', en: 'check on site' });
  const owners = await em.find(ObligationOwner, { obligation: obligation.id }, { orderBy: { body: 1 } });
  const owner = named(
    owners.find(({ body }) => bodyId === undefined || body.id === bodyId),
    {
      zh: '责任单位',
      en: 'body that answers for it',
    },
  );
  const clause = await em.findOneOrFail(Clause, obligation.clause.id);
  const { article, title, dueOn, standing } = await taskFacts(em, plan, clause, obligation, today);
  const last = checks.at(-1)!;
  const came = last.conclusion === 'not-confirmed' ? 'untrue' : obligation.state === 'accepted' ? 'done' : 'undone';
  return {
    about: await em.findOneOrFail(Body, owner.body.id),
    key: `obligation-${obligation.id}/${last.id}`,
    clause,
    facts: {
      matter: {
        article,
        title,
        dueOn,
        standing: obligation.state === 'accepted' ? '已报送办结报告并通过审核' : standing,
      },
      checks: checks.map(({ checkedOn, place, inspectors, findings, conclusion }) => ({
        on: checkedOn!,
        place: place ?? '',
        inspectors: inspectors ?? '',
        findings: findings ?? '',
        conclusion: WORDS[conclusion!],
      })),
      opinion: OPINIONS[came].opinion,
      requirements: [...OPINIONS[came].requirements],
    },
  };
};
