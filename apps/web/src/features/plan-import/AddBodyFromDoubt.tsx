import { Button } from 'antd';
import { useState } from 'react';
import { useDirectory } from '../../api/queries';
import type { NumberedDoubt } from '../../api/types';
import { useWords } from '../../i18n/language';
import { AddBodyDialog } from '../bodies/AddBodyDialog';

/** The directory may lack a body that a plan names: whoever may adds it from here, and others are told who does. */
export function AddBodyFromDoubt({ planId, doubt: { number, quote } }: { planId: number; doubt: NumberedDoubt }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const directory = useDirectory(null, 'real').data;
  if (!directory) return null;
  if (!directory.may.includes('add')) return <p className="quiet">{t.bodies.addedElsewhere(quote)}</p>;
  return (
    <>
      <Button size="small" onClick={() => setAdding(true)} data-testid="add-from-doubt">
        {t.bodies.addFromDoubt(quote)}
      </Button>
      {adding && <AddBodyDialog name={quote} asked={{ planId, doubt: number }} onClose={() => setAdding(false)} />}
    </>
  );
}
