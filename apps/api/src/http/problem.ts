import { types } from 'node:util';
import { HttpException } from '@nestjs/common';
import { DubanError } from '@app/domain/errors';
import { statusOf, type ErrorCode, type Words } from '@app/domain/vocabulary';
import { isDatabaseUnreachable } from '@app/persistence/database-unreachable';
import { UNACCEPTED_WORDS, unacceptedBy } from '@app/persistence/unaccepted-value';

/** A refusal as RFC 9457 wants it: `title` in Chinese, `detail` in English. */
export interface Problem {
  type: string;
  title: string;
  detail: string;
  status: number;
  code: ErrorCode;
  errors?: unknown;
}

const SENTENCES = {
  'input-invalid': {
    zh: '请求的内容无法识别，请刷新页面后重试。',
    en: 'The request cannot be understood. Reload the page and try again.',
  },
  'not-found': {
    zh: '没有这个地址，请从首页重新进入。',
    en: 'There is nothing at this address. Start from the first page.',
  },
  'upload-too-large': {
    zh: '上传的内容过大：方案文件不超过10MB，粘贴的文字不超过30万字；佐证材料最多5个，每个不超过20MB。',
    en: 'The upload is too large: 10 MB for a plan, 300,000 characters for pasted text, five files of 20 MB each for evidence.',
  },
  'texts-too-large': {
    zh: '提交的文字合计过长：一次提交的文字不超过约4万字，粘贴的方案不超过30万字。请精简、分次提交，或改用附件。',
    en: 'The texts are too long together: some 40,000 characters at a time, 300,000 for a pasted plan. Shorten them, send them in parts, or attach a file.',
  },
  ...UNACCEPTED_WORDS,
  'already-done': {
    zh: '该事项刚刚已被办理，请刷新页面查看。',
    en: 'Somebody has just done this. Reload the page.',
  },
  'database-busy': {
    zh: '有人正在办理同一事项或系统繁忙，未保存任何内容，请稍后重试。',
    en: 'Somebody is at work on the same matter, or the system is busy; nothing was saved. Try again in a moment.',
  },
  'database-unreachable': {
    zh: '数据库暂时无法连接，未保存任何内容，请稍后重试。',
    en: 'The database cannot be reached; nothing was saved. Try again in a moment.',
  },
  'storage-unwritable': {
    zh: '文件无法保存（磁盘已满或目录不可写），未保存任何内容，请联系管理员。',
    en: 'The file cannot be stored (disk full or folder not writable); nothing was saved. Tell the administrator.',
  },
  'internal-error': {
    zh: '系统内部出错，未完成该操作。请稍后重试；若仍出现，请联系管理员。',
    en: 'Something went wrong inside; the request was not carried out. Try again, or tell the administrator.',
  },
} as const satisfies Partial<Record<ErrorCode, Words>>;

type KnownCode = keyof typeof SENTENCES;

/** Any error as a problem. Only what a {@link DubanError} says on purpose is passed on; the rest gets a general sentence. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DubanError) return write(error.code, error.sentence, error.details.errors);
  const code = codeOf(error);
  return write(code, SENTENCES[code]);
}

function write(code: ErrorCode, sentence: Words, errors?: unknown): Problem {
  const status = statusOf(code);
  const problem = { type: `urn:duban:error:${code}`, title: sentence.zh, detail: sentence.en, status, code };
  return errors === undefined ? problem : { ...problem, errors };
}

/** An exclusion constraint: somebody else took the same days a moment before. */
const EXCLUDED = '23P01';
/** A statement, a lock or a transaction took too long, or two stood in each other's way twice. */
const BUSY = new Set(['57014', '55P03', '25P03', '40001', '40P01']);
const UNWRITABLE = new Set(['ENOSPC', 'EFBIG', 'ENOTDIR', 'EROFS', 'EACCES', 'EPERM', 'EDQUOT', 'EMFILE']);

function codeOf(error: unknown): KnownCode {
  if (!(error instanceof Error || types.isNativeError(error))) return 'internal-error'; // also one of another context
  const { code, name } = error as NodeJS.ErrnoException;
  if (name === 'UniqueConstraintViolationException' || code === EXCLUDED) return 'already-done';
  if (BUSY.has(code ?? '') || /^timeout exceeded when trying to connect/.test(error.message)) return 'database-busy';
  if (isDatabaseUnreachable(error)) return 'database-unreachable';
  const unaccepted = unacceptedBy(error);
  if (unaccepted) return unaccepted;
  if (UNWRITABLE.has(code ?? '') || isWithoutFolder(error as NodeJS.ErrnoException)) return 'storage-unwritable';
  const status = httpStatusOf(error);
  if (status === 404) return 'not-found';
  if ((error as { type?: unknown }).type === 'entity.too.large') return 'texts-too-large';
  if (status === 413 || TOO_MANY_FILES.test(error.message)) return 'upload-too-large';
  return status >= 400 && status < 500 ? 'input-invalid' : 'internal-error';
}

/** Where a folder cannot be made, e.g. on a disk that is not there, some systems say that there is none above it. */
const isWithoutFolder = ({ code, syscall }: NodeJS.ErrnoException): boolean => code === 'ENOENT' && syscall === 'mkdir';

/** How the form parser says that there are more files than a form may have (`multer.constants.js` of Nest). */
const TOO_MANY_FILES = /^(Too many files|Unexpected file field)/;

/** Errors of Nest and of the body parsers of Express carry the status they stand for. */
function httpStatusOf(error: Error): number {
  if (error instanceof HttpException) return error.getStatus();
  const { status } = error as { status?: unknown };
  return typeof status === 'number' ? status : 500;
}
