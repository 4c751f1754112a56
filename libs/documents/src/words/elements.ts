/** Something a paper has to say and does not, as a person calls it. */
export interface MissingElement {
  zh: string;
  en: string;
}

export const element = (zh: string, en: string): MissingElement => ({ zh, en });

export const isText = (text: string | undefined | null): boolean => typeof text === 'string' && text.trim() !== '';

export const areTexts = (texts: readonly string[]): boolean => texts.length > 0 && texts.every(isText);
