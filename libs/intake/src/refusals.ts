import { DubanError } from '@app/domain/errors';
import type { ErrorCode } from '@app/domain/vocabulary';
import type { Reason } from './unreadable';

export const tooLarge = (fileName: string, bytes: number): DubanError =>
  new DubanError(
    'plan-file-too-large',
    {
      zh: '文件超过 10 MB，请删去图片和附件后重新上传。',
      en: 'The file is larger than 10 MB; remove pictures and attachments and upload it again.',
    },
    { fileName, bytes },
  );

export const empty = (fileName: string): DubanError =>
  new DubanError(
    'plan-file-empty',
    {
      zh: '文件是空的，没有可读的文字，请检查是否选错了文件。',
      en: 'The file is empty and holds no text; check that it is the right file.',
    },
    { fileName },
  );

/** More was read from a plan than anybody can work through. */
export const tooMuch = (found: number, most: number, what: { zh: string; en: string }): DubanError =>
  new DubanError(
    'plan-too-much',
    {
      zh: `从文件中读出${found}项${what.zh}，超过${most}项的上限，请确认文件是单个工作方案，拆分后再导入。`,
      en: `The file yields ${found} ${what.en}, more than the ${most} a plan may have; check that it is one plan, or divide it.`,
    },
    { found, most },
  );

/** Too many files are being read at this moment. */
export const busy = (): DubanError =>
  new DubanError('reading-busy', {
    zh: '正在读取的文件较多，请过一分钟再上传。',
    en: 'Many files are being read at the moment; upload it again in a minute.',
  });

const UNSUPPORTED = 'plan-file-unsupported';

/** What each reason is called outside, and what a person can do about it. */
const REFUSALS: Record<Reason, { code: ErrorCode; zh: string; en: string }> = {
  broken: {
    code: 'plan-file-broken',
    zh: '文件不完整或已损坏，请用 Word 或 WPS 打开检查，另存为 .docx 后再上传。',
    en: 'The file is incomplete or damaged; open it in Word or WPS, save it as .docx and upload it again.',
  },
  encrypted: {
    code: 'plan-file-encrypted',
    zh: '文件设有打开密码，无法读取，请取消密码保护并另存后再上传。',
    en: 'The file opens only with a password; remove the password, save it and upload it again.',
  },
  'pictures-only': {
    code: 'plan-file-without-text',
    zh: '文件中有扫描件或图片，其中的文字无法读取，请先做文字识别（OCR），再上传识别后的 .docx 或粘贴文字。',
    en: 'The file holds scans or pictures whose words cannot be read; run text recognition (OCR), then upload the resulting .docx or paste the text.',
  },
  'too-complex': {
    code: 'plan-file-too-complex',
    zh: '文件展开后过大或过于复杂，未能在限定时间内读完，请删去无关内容，或把正文复制后粘贴导入。',
    en: 'The file grows too large when unpacked or takes too long to read; remove what does not belong to it, or copy the text and paste it.',
  },
  'too-long': {
    code: 'plan-text-too-long',
    zh: '正文超过30万字，请只保留方案本身，去掉汇编中的其他文件和附件后再上传。',
    en: 'The text has more than 300,000 characters; keep the plan itself, remove what else is bound with it, and upload it again.',
  },
  xls: {
    code: UNSUPPORTED,
    zh: '这是 Excel 97–2003 工作簿（.xls、.et）或二进制工作簿（.xlsb），请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。',
    en: 'This is an Excel 97–2003 workbook (.xls, .et) or a binary one (.xlsb); open it in Excel or WPS, save it as .xlsx and upload that.',
  },
  slides: {
    code: UNSUPPORTED,
    zh: '这是演示文稿（PPT），请上传方案正文的 .docx、.doc 或 PDF，或把正文复制后粘贴导入。',
    en: 'This is a presentation; upload the plan itself as .docx, .doc or PDF, or copy the text and paste it.',
  },
  rtf: {
    code: UNSUPPORTED,
    zh: '不支持 RTF，请用 Word 或 WPS 打开后另存为 .docx 再上传。',
    en: 'RTF is not supported; open the file in Word or WPS, save it as .docx and upload that.',
  },
  mhtml: {
    code: UNSUPPORTED,
    zh: '不支持单个文件网页（.mht），请另存为 .html 或 .docx 再上传，或把正文复制后粘贴导入。',
    en: 'Web archives (.mht) are not supported; save the page as .html or .docx and upload that, or copy the text and paste it.',
  },
  image: {
    code: UNSUPPORTED,
    zh: '图片和扫描件不能直接读取，请先做文字识别（OCR），再上传 .txt 或 .docx，或粘贴文字。',
    en: 'Pictures and scans cannot be read; run text recognition (OCR) first and upload the result as .txt or .docx, or paste the text.',
  },
  'word-95': {
    code: UNSUPPORTED,
    zh: '这是 Word 97 以前的文档，请用 Word 或 WPS 打开后另存为 .docx 再上传。',
    en: 'The document is older than Word 97; open it in Word or WPS, save it as .docx and upload that.',
  },
  other: {
    code: UNSUPPORTED,
    zh: '不认识这种文件，请上传 .docx、.doc、.wps、.pdf、.ofd、.xlsx、.html 或 .txt，或粘贴文字。',
    en: 'This kind of file is not supported; upload .docx, .doc, .wps, .pdf, .ofd, .xlsx, .html or .txt, or paste the text.',
  },
};

/** With what a damaged file is opened and saved anew, by the end of its name; anything else is a text document. */
const OPENED_WITH: Record<string, { zh: string; en: string }> = {
  xlsx: {
    zh: '请用 Excel 或 WPS 表格打开检查，另存为 .xlsx 后再上传。',
    en: 'open it in Excel or WPS, save it as .xlsx and upload it again.',
  },
  pdf: {
    zh: '请用 PDF 阅读器打开检查，由原文件重新导出 PDF 后再上传。',
    en: 'see whether a PDF reader opens it, export it anew from its source and upload it again.',
  },
  ofd: {
    zh: '请用 OFD 阅读器打开检查，由原文件重新导出 OFD 后再上传。',
    en: 'see whether an OFD reader opens it, export it anew from its source and upload it again.',
  },
};

export function refusal(fileName: string, reason: Reason): DubanError {
  const opened = reason === 'broken' && OPENED_WITH[/\.([a-z]+)$/i.exec(fileName)?.[1].toLowerCase() ?? ''];
  const { code, zh, en } = opened
    ? {
        code: REFUSALS.broken.code,
        zh: `文件不完整或已损坏，${opened.zh}`,
        en: `The file is incomplete or damaged; ${opened.en}`,
      }
    : REFUSALS[reason];
  return new DubanError(code, { zh, en }, { fileName, kind: reason });
}
