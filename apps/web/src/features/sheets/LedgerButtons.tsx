import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { ledgerUrl, noteInLedger } from '../../api/commands';
import type { PlanView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { SheetUpload } from './SheetUpload';
import './sheets.css';

/** 台账 out as an Excel file, and the notes somebody wrote into it back in. */
export function LedgerButtons({ plan }: { plan: PlanView }) {
  const { t } = useWords();
  return (
    <span className="sheet-buttons">
      <Button icon={<DownloadOutlined />} href={ledgerUrl(plan.id)} data-testid="ledger-down">
        {t.sheets.ledgerDown}
      </Button>
      {plan.may.includes('note-in-ledger') && (
        <SheetUpload
          label={t.sheets.ledgerUp}
          testId="ledger-up"
          run={(file) => noteInLedger(plan.id, file)}
          done={({ noted }) => t.sheets.noted(noted)}
        />
      )}
    </span>
  );
}
