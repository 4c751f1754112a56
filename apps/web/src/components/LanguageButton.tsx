import { Button } from 'antd';
import { useWords } from '../i18n/language';

export function LanguageButton() {
  const { language, setLanguage, t } = useWords();
  return (
    <Button
      size="small"
      type="text"
      aria-label={t.app.languageLabel}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      data-testid="language"
    >
      {t.app.language}
    </Button>
  );
}
