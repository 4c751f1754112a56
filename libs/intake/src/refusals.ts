import { DubanError } from '@app/domain/errors';

/** The largest file that is read. A plan of a hundred pages with pictures stays below it. */
export const LARGEST_FILE = 10 * 1024 * 1024;

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

export const broken = (fileName: string): DubanError =>
  new DubanError(
    'plan-file-broken',
    {
      zh: '文件名是 .docx，但内容不是完整的 Word 文档，请用 Word 或 WPS 打开后另存为 .docx 再上传。',
      en: 'The file is named .docx but is no intact Word document; open it in Word or WPS, save it as .docx and upload it again.',
    },
    { fileName },
  );

const ADVICE: Record<string, { zh: string; en: string }> = {
  pdf: {
    zh: '暂不支持 PDF，请用 Word 或 WPS 打开后另存为 .docx，或把文字复制到 .txt 再上传。',
    en: 'PDF is not supported; save it as .docx in Word or WPS, or copy the text into a .txt file, and upload that.',
  },
  ofd: {
    zh: '暂不支持 OFD，请用 OFD 阅读器导出为 .docx 或 .txt 再上传。',
    en: 'OFD is not supported; export it as .docx or .txt with an OFD reader and upload that.',
  },
  doc: {
    zh: '暂不支持旧版 .doc 和 .wps，请用 Word 或 WPS 打开后另存为 .docx 再上传。',
    en: 'The old .doc and .wps formats are not supported; save the file as .docx in Word or WPS and upload that.',
  },
  image: {
    zh: '图片和扫描件不能直接读取，请先做文字识别，再以 .txt 或 .docx 上传。',
    en: 'Pictures and scans cannot be read; run text recognition first and upload the result as .txt or .docx.',
  },
  other: {
    zh: '不认识这种文件，请以 .txt 或 .docx 上传。',
    en: 'This kind of file is not supported; upload it as .txt or .docx.',
  },
};

export type UnsupportedKind = 'pdf' | 'ofd' | 'doc' | 'image' | 'other';

export const unsupported = (fileName: string, kind: UnsupportedKind): DubanError =>
  new DubanError('plan-file-unsupported', ADVICE[kind], { fileName, kind });
