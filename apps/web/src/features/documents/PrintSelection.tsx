import { Button, Checkbox, Space } from 'antd';
import { printUrl } from '../../api/commands';
import { useWords } from '../../i18n/language';

interface Props {
  planId: number;
  /** Those of the list that can be printed. */
  printable: number[];
  chosen: number[];
  onChoose: (documentIds: number[]) => void;
}

/** Chooses all papers of the list, and opens those that are chosen as one file, from which they are printed in one go. */
export function PrintSelection({ planId, printable, chosen, onChoose }: Props) {
  const { t } = useWords();
  if (printable.length === 0) return null;
  const all = chosen.length === printable.length;
  const documentIds = [...chosen].sort((one, other) => one - other);
  const link = (headed: boolean) => ({
    href: printUrl(planId, documentIds, headed),
    target: '_blank',
    rel: 'noreferrer',
  });
  return (
    <Space wrap className="print-selection">
      <Checkbox
        checked={all}
        indeterminate={chosen.length > 0 && !all}
        onChange={() => onChoose(all ? [] : printable)}
        data-testid="choose-all-documents"
      >
        {t.documents.chooseAll}
      </Checkbox>
      {documentIds.length > 0 && (
        <>
          <Button type="primary" {...link(false)} data-testid="print-selection">
            {t.documents.print(documentIds.length)}
          </Button>
          <Button {...link(true)} data-testid="print-headed">
            {t.documents.printHeaded}
          </Button>
          <span className="quiet">{t.documents.printNote}</span>
        </>
      )}
    </Space>
  );
}
