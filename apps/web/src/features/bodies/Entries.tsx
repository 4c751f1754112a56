import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AuthorityEntry } from '../../api/types';
import { useWords } from '../../i18n/language';
import { CorrectDialog } from './CorrectDialog';
import { EntryDialog } from './EntryDialog';
import './bodies.css';

type Act = 'confirm' | 'refuse' | 'end' | 'correct';

const COLOURS: Record<AuthorityEntry['state'], string> = {
  entered: 'gold',
  confirmed: 'green',
  refused: 'red',
  ended: 'default',
  corrected: 'default',
  lapsed: 'default',
  withdrawn: 'default',
};

/** 职权登记: who stands in, who took office and what becomes of bodies, with who entered, confirmed and ended it. */
export function Entries({ entries }: { entries: AuthorityEntry[] }) {
  const { t } = useWords();
  const [acting, setActing] = useState<{ entry: AuthorityEntry; act: Act } | null>(null);
  const close = () => setActing(null);
  if (entries.length === 0) return <p className="quiet">{t.authority.none}</p>;
  return (
    <>
      <ul className="plain-list entries">
        {entries.map((entry) => (
          <li key={entry.id} data-testid="entry" data-state={entry.state}>
            <div className="entry-head">
              <Tag color={COLOURS[entry.state]}>{t.authority.states[entry.state]}</Tag>
              <span className="entry-title">
                {entry.body ? <Link to={`/bodies/${entry.body.id}`}>{entry.title}</Link> : entry.title}
              </span>
              <span className="entry-acts">
                {(entry.may as Act[]).map((act) => (
                  <Button
                    key={act}
                    size="small"
                    type={act === 'confirm' ? 'primary' : 'default'}
                    onClick={() => setActing({ entry, act })}
                    data-testid={`entry-${act}`}
                  >
                    {t.authority.acts[act]}
                  </Button>
                ))}
              </span>
            </div>
            <div className="quiet">{pastOf(entry, t).join(' · ')}</div>
          </li>
        ))}
      </ul>
      {acting?.act === 'correct' && <CorrectDialog entry={acting.entry} onClose={close} />}
      {acting && acting.act !== 'correct' && <EntryDialog entry={acting.entry} act={acting.act} onClose={close} />}
    </>
  );
}

/** What happened to an entry, in its order. */
function pastOf(entry: AuthorityEntry, { authority }: ReturnType<typeof useWords>['t']): string[] {
  const { origin, reason, state, enteredBy, enteredPost, enteredOn, settledBy, settledPost, settledOn } = entry;
  const settled = state === 'refused' ? authority.refusedBy : authority.confirmedBy;
  const persons = origin === 'persons' || origin === 'operator';
  return [
    reason,
    authority.origins[origin],
    persons ? authority.enteredBy(enteredBy, enteredPost, enteredOn) : '',
    settledBy && settledOn ? settled(settledBy, settledPost ?? '', settledOn) : '',
    entry.settledReason ?? '',
    persons && entry.effectiveOn && state !== 'withdrawn' ? authority.effectiveOn(entry.effectiveOn) : '',
    entry.endedOn ? authority.endedBy(entry.endedBy, entry.endedOn) : '',
    entry.endReason ?? '',
  ].filter(Boolean);
}
