import { DubanError } from '@app/domain/errors';

/** The refusals that belong to HTTP; those of the domain come from where they are decided. */
export const notSignedIn = () =>
  new DubanError('not-signed-in', {
    zh: '请先登录；若已登录，会话可能已过期，请重新登录。',
    en: 'Sign in first; if you did, the session has run out.',
  });

export const notPermitted = () =>
  new DubanError('not-permitted', {
    zh: '您的账号无权办理此事项，请由有权限的单位或人员办理。',
    en: 'Your account may not do this. It is for another body or person.',
  });

export const notFromOurPage = () =>
  new DubanError('request-not-from-page', {
    zh: '该请求不是从本系统页面发出的，已拒绝。请回到督办页面操作。',
    en: 'The request did not come from a page of this system (header X-Duban: 1, same origin). Use the page of Duban.',
  });

export const requestKeyInvalid = () =>
  new DubanError('request-key-invalid', {
    zh: '请求编号（Idempotency-Key）须为8至100个字母、数字、“-”或“_”，例如一个UUID。请更正后重新提交。',
    en: 'The header Idempotency-Key must be 8 to 100 letters, digits, "-" or "_", e.g. a UUID. Correct it and send again.',
  });

export const notFound = () =>
  new DubanError('not-found', {
    zh: '未找到该记录，可能已被移走，请返回列表重新打开。',
    en: 'There is no such record. Go back to the list and open it again.',
  });

export const fileMissing = () =>
  new DubanError('file-missing', {
    zh: '请选择要上传的文件（表单字段 file）。',
    en: 'Choose a file to upload (form field "file").',
  });

export const passwordDue = () =>
  new DubanError('password-change-due', {
    zh: '请先修改初始密码，再使用其他功能。',
    en: 'Choose a password of your own first; the one you were given opens nothing else.',
  });

export const tooManyUploads = () =>
  new DubanError('uploads-too-many', {
    zh: '同时上传的文件过多，请等前一次上传完成后再试。',
    en: 'Too many files are being uploaded at once. Wait until the last upload has ended, then try again.',
  });

export const uploadsOfHourUsed = (retryAfterSeconds: number) =>
  new DubanError(
    'uploads-too-many',
    {
      zh: `一小时内上传的文件过多，请在${Math.ceil(retryAfterSeconds / 60)}分钟后再试。`,
      en: `You have uploaded too much within an hour. Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes.`,
    },
    { retryAfterSeconds },
  );

export const formTooLarge = () =>
  new DubanError('upload-too-large', {
    zh: '上传的内容过大：佐证材料最多5个，每个不超过20MB。请压缩或分次上传。',
    en: 'The upload is too large: at most five files of evidence, 20 MB each. Compress them or send them one after the other.',
  });
