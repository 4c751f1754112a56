import { Button, Descriptions } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useBody, usePlans } from '../../api/queries';
import type { BodyView } from '../../api/types';
import { useWorld } from '../../components/use-world';
import { inWorld } from '../../components/world';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { AppointDialog } from './AppointDialog';
import { Arrangements } from './Arrangements';
import { ChangeHistory } from './ChangeHistory';
import { Days } from './Days';
import { Entries } from './Entries';
import { Head } from './Head';
import { OpenWork } from './OpenWork';
import { People } from './People';
import { Staff } from './Staff';
import { SubstituteDialog } from './SubstituteDialog';
import { TakePostDialog } from './TakePostDialog';
import { TransferDialog } from './TransferDialog';
import './bodies.css';

const DIALOGS = {
  appoint: AppointDialog,
  'take-post': TakePostDialog,
  substitute: SubstituteDialog,
  transfer: TransferDialog,
};
type Act = keyof typeof DIALOGS;

/** One body: since when it exists, who heads it, what became of it, and what it has open. */
export function BodyPage() {
  const body = useBody(Number(useParams().bodyId), useWorld());
  return <Loaded query={body}>{(found) => <Body body={found} />}</Loaded>;
}

function Body({ body }: { body: BodyView }) {
  const { t } = useWords();
  const directory = inWorld('/bodies', useWorld(), usePlans().data ?? []);
  const [act, setAct] = useState<Act | null>(null);
  const Dialog = act && DIALOGS[act];
  const acts = (Object.keys(DIALOGS) as Act[]).filter((one) => body.may.includes(one));
  return (
    <>
      <PageTitle
        aside={<Link to={directory}>{t.bodies.back}</Link>}
        actions={acts.map((one) => (
          <Button
            key={one}
            disabled={one === 'transfer' && body.work.every(({ duties }) => duties === 0)}
            onClick={() => setAct(one)}
            data-testid={`body-${one}`}
          >
            {t.bodies[one]}
          </Button>
        ))}
      >
        {body.name}
      </PageTitle>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        items={[
          { label: t.bodies.fullName, children: body.fullName ?? '–' },
          { label: t.bodies.kind, children: t.bodies.kinds[body.kind] },
          { label: t.bodies.head, children: <Head head={body.head} /> },
          // Most bodies have always been there.
          ...(body.from || body.to
            ? [
                {
                  label: `${t.bodies.from} / ${t.bodies.to}`,
                  children: (
                    <>
                      <Days from={body.from} to={body.to} />
                      {body.heir && (
                        <>
                          {' '}
                          <Link to={`/bodies/${body.heir.id}`}>{t.bodies.heir(body.heir.name)}</Link>
                        </>
                      )}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Panel title={t.bodies.people}>
        <Staff body={body} />
      </Panel>
      <Panel title={t.bodies.work}>
        <OpenWork bodyId={body.id} work={body.work} />
      </Panel>
      <Panel title={t.authority.title}>
        <Entries entries={body.entries} />
      </Panel>
      <Arrangements bodyId={body.id} />
      <People holders={body.holders} substitutions={body.substitutions} />
      <Panel title={t.bodies.history}>
        <ChangeHistory changes={body.changes} />
      </Panel>
      {Dialog && <Dialog body={body} onClose={() => setAct(null)} />}
    </>
  );
}
