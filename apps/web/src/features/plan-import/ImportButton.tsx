import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../../api/queries';
import { useWords } from '../../i18n/language';
import { ImportDialog } from './ImportDialog';
import { mayImport } from './may-import';

/** Brings in a plan, for those who may. */
export function ImportButton() {
  const { t } = useWords();
  const [importing, setImporting] = useState(false);
  const role = useSession().data?.role ?? '';
  if (!mayImport(role)) return null;
  return (
    <>
      <Button type="primary" onClick={() => setImporting(true)} data-testid="import-plan">
        {t.plan.import}
      </Button>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  );
}
