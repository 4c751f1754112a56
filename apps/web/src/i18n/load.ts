import type { DoorWords } from './door';
import type { Dictionary } from './zh';

export type Language = 'zh' | 'en';

/** All words of a language, or those of the door alone. */
type Fetched = { t: Dictionary; whole: true } | { t: DoorWords; whole: false };

const STORED_AS = 'duban.language';

/** The words of a language are fetched when they are first wanted. */
const LOAD: Record<Language, () => Promise<Dictionary>> = {
  zh: async () => (await import('./zh')).zh,
  en: async () => (await import('./en')).en,
};

/** Whoever signs in waits for no more words than that takes. */
const LOAD_DOOR: Record<Language, () => Promise<DoorWords>> = {
  zh: async () => (await import('./door')).doorZh,
  en: async () => (await import('./door')).doorEn,
};

export const load = async (language: Language, whole: boolean): Promise<Fetched> =>
  whole ? { t: await LOAD[language](), whole } : { t: await LOAD_DOOR[language](), whole };

const chosen = (): Language => (localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'zh');

/** This browser shall be in this language from now on. */
export const keepLanguage = (language: Language): void => localStorage.setItem(STORED_AS, language);

/** The language this browser was left in, with its words. */
export type Spoken = { language: Language } & Fetched;

/** Called once, before the first page. @param whole false where that is the sign-in page */
export const firstWords = async (whole: boolean): Promise<Spoken> => ({
  language: chosen(),
  ...(await load(chosen(), whole)),
});
