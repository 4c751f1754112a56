import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en';
import { zh, type Dictionary } from './zh';

export type Language = 'zh' | 'en';

interface Words {
  language: Language;
  t: Dictionary;
  setLanguage: (language: Language) => void;
}

const STORED_AS = 'duban.language';
const DICTIONARIES: Record<Language, Dictionary> = { zh, en };

const WordsContext = createContext<Words | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'zh'));

  useEffect(() => {
    localStorage.setItem(STORED_AS, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = DICTIONARIES[language].app.name;
  }, [language]);

  const words = useMemo(() => ({ language, t: DICTIONARIES[language], setLanguage }), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('useWords needs a LanguageProvider above it.');
  return words;
}
