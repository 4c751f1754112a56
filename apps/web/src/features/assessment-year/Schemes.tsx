import { Button } from 'antd';
import { useState } from 'react';
import { useSchemes } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { versionName } from '../../components/version-name';
import { useWords } from '../../i18n/language';
import { AnnounceDialog } from './AnnounceDialog';
import { SchemeTable } from './SchemeTable';

/** By which scheme each year is assessed, to be read by everybody, and the button to announce the next one. */
export function Schemes({ planId }: { planId: number }) {
  const { t, language } = useWords();
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
          {nextYear === null && <p className="quiet">{words.whoAnnounces}</p>}
          {announced.length === 0 && <p className="quiet">{words.noneAnnounced}</p>}
          {announced.map(({ year, announcedBy, announcedOn, fingerprint, scheme }) => (
            <details key={year} data-testid="announced-scheme">
              <summary title={`${words.fingerprint} ${fingerprint}`}>
                {words.announcedFor(
                  year,
                  `${scheme.title[language]}（${words.versionNamed(versionName(scheme.version))}）`,
                  announcedBy,
                  announcedOn,
                )}
              </summary>
              <SchemeTable scheme={scheme} />
            </details>
          ))}
          {announcing && nextYear !== null && (
            <AnnounceDialog planId={planId} year={nextYear} schemes={schemes} onClose={() => setAnnouncing(false)} />
          )}
        </Panel>
      )}
    </Loaded>
  );
}
