import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../api/queries';
import { useWords } from '../../i18n/language';
import { mayImport } from './may-import';

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog')).ImportDialog }));

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
      {importing && (
        <Suspense fallback={null}>
          <ImportDialog onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  );
}
