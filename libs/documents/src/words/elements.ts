/** Something a paper has to say and does not, as a person calls it. */
export interface MissingElement {
  zh: string;
  en: string;
}

/** Whether a paper says something that its kind has to say. */
export type Said = [boolean, MissingElement];

export const element = (zh: string, en: string): MissingElement => ({ zh, en });

/** By when to reply. */
export const LIMIT = element('反馈时限', 'date of the reply');

export const isText = (text: string | undefined | null): boolean => typeof text === 'string' && text.trim() !== '';

export const areTexts = (texts: readonly string[]): boolean => texts.length > 0 && texts.every(isText);
