import { Button } from 'antd';
import { useState } from 'react';
import { useSchemes } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { AnnounceDialog } from './AnnounceDialog';

/** By which scheme each year is assessed, and the button to announce the next one. */
export function Schemes({ planId }: { planId: number }) {
  const { t } = useWords();
  const words = t.assessmentYear;
  const query = useSchemes(planId);
  const [announcing, setAnnouncing] = useState(false);
  return (
    <Loaded query={query}>
      {({ schemes, announced, nextYear }) => (
        <Panel
          title={words.schemes}
          extra={
            nextYear !== null && (
              <Button size="small" onClick={() => setAnnouncing(true)} data-testid="announce-scheme">
                {words.acts.announce}
              </Button>
            )
          }
        >
          {announced.length === 0 && <p className="quiet">{words.noneAnnounced}</p>}
          <ul className="plain-list">
            {announced.map(({ year, version, announcedBy, announcedOn, fingerprint }) => (
              <li key={year} title={`${words.fingerprint} ${fingerprint}`} data-testid="announced-scheme">
                {words.announcedFor(year, version, announcedBy, announcedOn)}
              </li>
            ))}
          </ul>
          {announcing && nextYear !== null && (
            <AnnounceDialog planId={planId} year={nextYear} schemes={schemes} onClose={() => setAnnouncing(false)} />
          )}
        </Panel>
      )}
    </Loaded>
  );
}
