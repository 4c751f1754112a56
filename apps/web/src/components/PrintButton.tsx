import { Button } from 'antd';
import { useWords } from '../i18n/language';

/** Prints the page as a paper: without the way around it, dated and numbered. */
export function PrintButton() {
  const { t } = useWords();
  return (
    <Button onClick={() => window.print()} data-testid="print-page">
      {t.shell.print}
    </Button>
  );
}
