import { useDoorWords } from '../i18n/language';

/** The other language, in its own words. */
export function LanguageButton() {
  const { language, setLanguage, t } = useDoorWords();
  return (
    <button
      type="button"
      className="button language-button"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      data-testid="language"
    >
      {t.app.language}
    </button>
  );
}
