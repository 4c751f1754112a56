import { DubanError } from '@app/domain/errors';

export const changeDue = (on: string) =>
  new DubanError('body-change-due', {
    zh: `该变动已于${on}到期，随即施行，不能撤回；如有误，请另行登记变动。`,
    en: `The change took effect on ${on} and is being made. If it is wrong, enter another change.`,
  });

export const plannedSettled = () =>
  new DubanError('already-done', {
    zh: '该预定变动已施行或已撤回，请刷新页面查看。',
    en: 'The planned change was made or withdrawn before. Reload to see what became of it.',
  });

export const nameTaken = (name: string) =>
  new DubanError('body-name-taken', {
    zh: `已有名为“${name}”的单位；若指该单位，请选择它，否则请换用不同名称。`,
    en: `There is a body named "${name}" already. Choose it if it is meant, or give another name.`,
  });

/** A rename gives one body a new name; onto a body that there is already it would be a merger in disguise. */
export const notRenamed = (name: string) =>
  new DubanError('body-name-taken', {
    zh: `已有名为“${name}”的单位，不能以更名并入；确系合并的，请按“合并”登记。`,
    en: `There is a body named "${name}" already, and a rename cannot join it. If the two become one, enter a merger.`,
  });

export const hasOffice = (name: string) =>
  new DubanError('body-has-office', {
    zh: `“${name}”在单位名录文件中担任县政府办、牵头协调或组织部门角色，请先在名录文件中改为承继单位并重启，再登记变动。`,
    en: `The directory file names "${name}" as county office, coordinator or organization department. Name the successor there and restart first.`,
  });

export const shareUnknown = (place: number) =>
  new DubanError('body-change-invalid', {
    zh: `职责分配指向第${place + 1}个承继单位，但没有这么多承继单位，请核对。`,
    en: `A share points at successor ${place + 1}, but there are not so many. Correct it.`,
  });

export const nothingToTransfer = () =>
  new DubanError('nothing-to-transfer', {
    zh: '没有可划转的任务：可能已办结、已在划转中、不由该单位负责，或未指明承接单位，请重新选择。',
    en: 'There is nothing to transfer: closed, on its way already, not owed by this body, or no successor named. Choose again.',
  });
