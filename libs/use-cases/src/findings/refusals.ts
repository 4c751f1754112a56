import { DubanError } from '@app/domain/errors';

/** A finding stands on evidence, or is not recorded. */
export const evidenceMissing = () =>
  new DubanError('evidence-missing', {
    zh: '登记问题须附佐证材料，请至少上传一个文件。',
    en: 'A finding needs evidence: attach at least one file.',
  });
