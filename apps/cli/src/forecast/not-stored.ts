import { DubanError } from '@app/domain/errors';

export const notStored = (planId: number) =>
  new DubanError(
    'not-found',
    {
      zh: `没有编号为 ${planId} 的方案；请用方案列表中的编号，或给出方案文件。`,
      en: `There is no plan ${planId}. Give a number from the list of plans, or a plan file.`,
    },
    { planId },
  );
