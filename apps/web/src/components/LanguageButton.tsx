import { Button } from 'antd';
import { useWords } from '../i18n/language';

/** The other language, in its own words. */
export function LanguageButton() {
  const { language, setLanguage, t } = useWords();
  return (
    <Button
      size="small"
      type="text"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      data-testid="language"
    >
      {t.app.language}
    </Button>
  );
}
