import { DubanError } from '@app/domain/errors';
import { CYCLE_STAGE_IDS, CYCLE_STAGES, type CycleStage } from '@app/domain/vocabulary';
import type { Assessment } from '@app/persistence';

/** What can be done about points once their stage is over: a draft is changed by objections and corrections alone. */
const INSTEAD = {
  zh: '草案只能因申诉裁定、主要指标数据核对或者有权机关认定而变动：被考核单位有异议的，在申诉期内提出，由县委组织部未参与评分的人员裁定',
  en: 'A draft changes by a decided objection, a confirmed headline figure or a finding of the competent organ alone: a body that disagrees objects in its days, and somebody of the organization department who scored nothing decides',
};

/**
 * Whoever verifies or scores, and might in the stage for it, is told when that stage begins, or when it ended and what goes on since.
 *
 * @param might whether the actor might act were it the time for it; nobody else learns anything
 * @throws DubanError `stage-not-begun`, `stage-over`
 */
export function requireStage(
  {
    stage = null,
    year,
    verifyBy,
    draftOn,
    draftedOn,
  }: Pick<Assessment, 'stage' | 'year' | 'verifyBy' | 'draftOn' | 'draftedOn'>,
  wanted: 'verification' | 'scoring',
  might: boolean,
): void {
  if (stage === null || !might || stage === wanted) return;
  const { words } = CYCLE_STAGES[wanted];
  const at = (one: CycleStage) => CYCLE_STAGE_IDS.indexOf(one);
  if (at(stage) < at(wanted)) throw notBegun(year, words, CYCLE_STAGES[stage].words);
  throw stageOver(year, words, wanted === 'scoring' ? (draftedOn ?? draftOn) : verifyBy!);
}

type Words = (typeof CYCLE_STAGES)[CycleStage]['words'];

const notBegun = (year: number, wanted: Words, now: Words) =>
  new DubanError(
    'stage-not-begun',
    {
      zh: `${year}年度考核现处于“${now.zh}”阶段，“${wanted.zh}”尚未开始，开始时会在待办中提醒。`,
      en: `${year} is in the stage of ${now.en}; ${wanted.en} has not begun, and will be among the to-dos then.`,
    },
    { year },
  );

const stageOver = (year: number, wanted: Words, on: string) =>
  new DubanError(
    'stage-over',
    {
      zh: `${year}年度的${wanted.zh}已于${on}结束，不能再补办或更改。${INSTEAD.zh}。`,
      en: `The ${wanted.en} of ${year} ended on ${on} and is not given or changed any more. ${INSTEAD.en}.`,
    },
    { year, on },
  );
