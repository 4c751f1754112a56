import { Button } from 'antd';
import { useState } from 'react';
import { useRegisters } from '../../api/queries';
import type { ClauseView } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { OpenRegisterDialog } from './OpenRegisterDialog';
import { RegisterCard } from './RegisterCard';
import './sheets.css';

/** 清单: the registers that a clause demands. A clause without one shows this only to whoever may open one. */
export function Registers({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  const query = useRegisters(clause.planId, clause.id);
  const [opening, setOpening] = useState(false);
  const mayOpen = query.data?.may.includes('open-register') ?? false;
  if (query.data?.registers.length === 0 && !mayOpen) return null;
  return (
    <Panel
      title={t.sheets.registers}
      extra={
        mayOpen && (
          <Button size="small" onClick={() => setOpening(true)} data-testid="open-register">
            {t.sheets.open}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ registers }) => (
          <>
            {registers.length === 0 && <p className="quiet">{t.sheets.noRegisters}</p>}
            {registers.map((register) => (
              <RegisterCard
                key={register.id}
                register={register}
                delivers={clause.obligations.find(({ id }) => id === register.obligationId)?.title}
              />
            ))}
          </>
        )}
      </Loaded>
      {opening && <OpenRegisterDialog clause={clause} onClose={() => setOpening(false)} />}
    </Panel>
  );
}
