import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { DoorWords } from './door';
import { keepLanguage, load, type Language, type Spoken } from './load';
import type { Dictionary } from './zh';

export type { Language };

interface Words<T> {
  language: Language;
  t: T;
  setLanguage: (language: Language) => void;
}

type Context = Words<Dictionary | DoorWords> & { whole: boolean; fetchWhole: () => Promise<void> };

const WordsContext = createContext<Context | null>(null);

export function LanguageProvider({ first, children }: { first: Spoken; children: ReactNode }) {
  const [spoken, setSpoken] = useState(first);
  const { language, t, whole } = spoken;

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = t.app.name;
  }, [language, t]);

  const words = useMemo(() => {
    const speak = async (next: Language, all: boolean) => {
      const fetched = await load(next, all);
      setSpoken({ language: next, ...fetched });
    };
    return {
      language,
      t,
      whole,
      // A language that cannot be fetched leaves the page in the one it is in. Only who chooses one is remembered: another page
      // that is still loading says nothing of it.
      setLanguage: (next: Language) =>
        void speak(next, whole).then(
          () => keepLanguage(next),
          () => undefined,
        ),
      fetchWhole: () => speak(language, true),
    };
  }, [language, t, whole]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

function useContextOfWords(): Context {
  const words = use(WordsContext);
  if (!words) throw new Error('words need a LanguageProvider above them.');
  return words;
}

/** The words that every page has, also those before signing in. */
export function useDoorWords(): Words<DoorWords> {
  return useContextOfWords();
}

export function useWords(): Words<Dictionary> {
  const { whole, t, ...rest } = useContextOfWords();
  if (!whole) throw new Error('only the words of the door are here: useDoorWords, or WholeWords above.');
  return { ...rest, t: t as Dictionary };
}

/** Shows what is inside once all words are here. */
export function WholeWords({ children }: { children: ReactNode }) {
  const { whole, fetchWhole } = useContextOfWords();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (!whole) fetchWhole().catch(setFailure);
  }, [whole, fetchWhole]);
  if (failure) throw failure as Error;
  return whole ? children : null;
}
