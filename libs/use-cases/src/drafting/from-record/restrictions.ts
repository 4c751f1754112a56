import { Body, Restriction } from '@app/persistence';
import { policyOf } from '../../policy-of-plan';
import { outsideBody } from '../outside-body';
import { named, type Builder, type BuildScene } from './builder';

const DECISION = { zh: '有权机关的决定', en: 'decision of the authority' };

async function restrictionOf({ em, plan }: BuildScene, id: number | undefined): Promise<Restriction> {
  return named(await em.findOne(Restriction, { id: id ?? 0, plan: plan.id }), { zh: '限批事项', en: 'restriction' });
}

/** Everybody whom these go to is above the county; the table says who. */
const above = ({ em, settings, plan }: BuildScene): Promise<Body> =>
  outsideBody(em, policyOf(plan, settings).restriction.authority);

/** 请示: what is proposed about an area, to the government of the city. */
export const buildRequest: Builder<'request'> = async (scene, { id }) => {
  const row = await restrictionOf(scene, id);
  const { authority } = policyOf(scene.plan, scene.settings).restriction;
  return {
    about: await above(scene),
    key: `restriction-${row.id}`,
    copies: [],
    facts: {
      authority,
      area: row.areaName,
      situation: row.situation,
      scope: row.scope,
      months: row.months,
      rectification: row.requirements,
      supervision: row.supervision,
      reasons: [`限批由${authority}决定，须逐级报请`],
    },
  };
};

/** 延长或解除: once the area was checked on site. */
export const buildRestrictionChange: Builder<'restriction-change'> = async (scene, { id }) => {
  const row = await restrictionOf(scene, id);
  const checkedOn = named(row.checkedOn, { zh: '现场核查记录', en: 'check on site' });
  return {
    about: await above(scene),
    key: `restriction-${row.id}/${checkedOn}`,
    copies: [],
    facts: {
      change: row.allDone ? 'lift' : 'extend',
      authority: row.authority ?? policyOf(scene.plan, scene.settings).restriction.authority,
      area: row.areaName,
      decision: {
        number: named(row.decisionNumber, DECISION),
        on: named(row.decidedOn, DECISION),
        until: named(row.until, DECISION),
      },
      checkedOn,
      findings: row.findings ?? '',
      requirements: row.requirements,
    },
  };
};

const OUTCOMES: Partial<Record<string, string>> = {
  decided: '同意实施限批',
  refused: '不予限批',
  lifted: '解除限批',
};

/** 登记单: what the authority decided, for the file. */
export const buildRestrictionRecord: Builder<'restriction-record'> = async (scene, { id }) => {
  const row = await restrictionOf(scene, id);
  return {
    about: await scene.em.findOneOrFail(Body, { name: scene.settings.directory.coordinator }),
    key: `restriction-${row.id}/${row.decidedOn ?? ''}/${row.state}`,
    copies: [],
    facts: {
      authority: row.authority ?? '',
      area: row.areaName,
      outcome: named(OUTCOMES[row.state], DECISION) + (row.state === 'decided' && row.extended ? '（已延长）' : ''),
      decision: {
        number: named(row.decisionNumber, DECISION),
        on: named(row.decidedOn, DECISION),
        until: row.until ?? null,
      },
    },
  };
};
