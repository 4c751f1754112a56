import { Button, Space } from 'antd';
import { printUrl } from '../../api/commands';
import { useWords } from '../../i18n/language';

/** Opens the chosen papers as one file, from which they are printed in one go. */
export function PrintSelection({ planId, documentIds }: { planId: number; documentIds: number[] }) {
  const { t } = useWords();
  if (documentIds.length === 0) return null;
  const link = (headed: boolean) => ({
    href: printUrl(planId, documentIds, headed),
    target: '_blank',
    rel: 'noreferrer',
  });
  return (
    <Space wrap className="print-selection">
      <Button type="primary" {...link(false)} data-testid="print-selection">
        {t.documents.print(documentIds.length)}
      </Button>
      <Button {...link(true)} data-testid="print-headed">
        {t.documents.printHeaded}
      </Button>
      <span className="quiet">{t.documents.printNote}</span>
    </Space>
  );
}
