import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Dictionary } from './zh';

export type Language = 'zh' | 'en';

interface Words {
  language: Language;
  t: Dictionary;
  setLanguage: (language: Language) => void;
}

const STORED_AS = 'duban.language';

/** The words of a language are fetched when they are first wanted. */
const LOAD: Record<Language, () => Promise<Dictionary>> = {
  zh: async () => (await import('./zh')).zh,
  en: async () => (await import('./en')).en,
};

const chosen = (): Language => (localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'zh');

/** The language this browser was left in, with its words. */
export interface Spoken {
  language: Language;
  t: Dictionary;
}

/** Called once, before the first page. */
export const firstWords = async (): Promise<Spoken> => ({ language: chosen(), t: await LOAD[chosen()]() });

const WordsContext = createContext<Words | null>(null);

export function LanguageProvider({ first, children }: { first: Spoken; children: ReactNode }) {
  const [spoken, setSpoken] = useState(first);
  const { language, t } = spoken;

  useEffect(() => {
    localStorage.setItem(STORED_AS, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = t.app.name;
  }, [language, t]);

  const words = useMemo(
    () => ({
      ...spoken,
      // A language that cannot be fetched leaves the page in the one it is in.
      setLanguage: (next: Language) =>
        void LOAD[next]().then(
          (other) => setSpoken({ language: next, t: other }),
          () => undefined,
        ),
    }),
    [spoken],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('useWords needs a LanguageProvider above it.');
  return words;
}
