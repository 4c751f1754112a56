import { Button } from 'antd';
import { useState } from 'react';
import type { AskableConclusion } from '../../api/types';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { AskDialog } from './AskDialog';

/** The conclusions the own body may still ask about; nothing where there are none. */
export function Askable({ askable }: { askable: AskableConclusion[] }) {
  const words = useWords().t.reconsiderations;
  const [asking, setAsking] = useState<AskableConclusion | null>(null);
  if (askable.length === 0) return null;
  return (
    <Panel title={words.askable}>
      <ul className="plain-list">
        {askable.map((one) => (
          <li key={`${one.about}${one.id}`} data-testid="askable">
            {one.title}{' '}
            <span className="quiet">
              {one.applyBy === null || one.receivedOn === null
                ? words.notReceived
                : `${words.received(one.receivedOn)} · ${words.applyBy(one.applyBy)}`}
            </span>{' '}
            <Button size="small" onClick={() => setAsking(one)} data-testid="ask-reconsideration">
              {words.ask}
            </Button>
          </li>
        ))}
      </ul>
      {asking && <AskDialog conclusion={asking} onClose={() => setAsking(null)} />}
    </Panel>
  );
}
