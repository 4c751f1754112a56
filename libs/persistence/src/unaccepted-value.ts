/** Why PostgreSQL does not take a value (its manual, appendix A), and what is said then. */
const CODES: Readonly<Record<string, keyof typeof UNACCEPTED_WORDS>> = {
  '22001': 'value-too-long',
  '22003': 'value-not-allowed',
  '22008': 'value-not-allowed',
  '23514': 'value-not-allowed',
  '23P01': 'value-not-allowed',
  '22021': 'text-unsound',
  '22P05': 'text-unsound',
  '54000': 'value-too-long',
};

export const UNACCEPTED_WORDS = {
  'text-unsound': {
    zh: '提交的文字中含有无法保存的字符，请删去后重新输入，不要直接粘贴。',
    en: 'The text holds a character that cannot be kept. Delete it and type it anew instead of pasting.',
  },
  'value-too-long': {
    zh: '有一项文字过长，无法保存，请缩短后重新提交。',
    en: 'One of the texts is too long to be kept. Shorten it and send it again.',
  },
  'value-not-allowed': {
    zh: '有一项内容超出允许的范围，未保存任何内容，请核对日期和数字后重新提交。',
    en: 'One of the values is outside of what is allowed; nothing was saved. Check dates and numbers and send it again.',
  },
} as const;

/** What the database did not accept; null where it was something else. */
export const unacceptedBy = (error: unknown): keyof typeof UNACCEPTED_WORDS | null =>
  CODES[(error as { code?: string } | null)?.code ?? ''] ?? null;
