import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { BodyView, PersonOfBody } from '../../api/types';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { Days } from './Days';
import { EndPostDialog } from './EndPostDialog';
import { PostDialog } from './PostDialog';
import { ReachDialog } from './ReachDialog';

type Open = { act: 'enter' } | { act: 'reach' | 'end'; person: PersonOfBody };

/** Who is in a body by the part each has in it, with telephone and address; whoever may say so enters and ends it here. */
export function Staff({ body }: { body: BodyView }) {
  const { t } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const tends = body.may.includes('tend');
  return (
    <>
      <Table<PersonOfBody>
        className="stacked-on-phone"
        rowKey={({ postId, name }) => postId ?? name}
        size="small"
        dataSource={body.people}
        columns={[...columns(t), ...(tends ? [actsColumn(t, setOpen)] : [])]}
        pagination={false}
        locale={{ emptyText: t.bodies.noPeople }}
        onRow={({ name, part }) => ({ 'data-testid': 'person-row', 'data-name': name, 'data-part': part }) as object}
        scroll={{ x: 'max-content' }}
      />
      {tends && (
        <Button className="enter-post" onClick={() => setOpen({ act: 'enter' })} data-testid="enter-post">
          {t.bodies.enterPost}
        </Button>
      )}
      {open?.act === 'enter' && <PostDialog body={body} onClose={close} />}
      {open?.act === 'reach' && <ReachDialog body={body} person={open.person} onClose={close} />}
      {open?.act === 'end' && <EndPostDialog person={open.person} onClose={close} />}
    </>
  );
}

const columns = (t: Dictionary): TableColumnsType<PersonOfBody> => [
  { ...stackedTitle(t.bodies.part), render: (_, { part }) => t.bodies.parts[part] },
  {
    title: t.bodies.person,
    render: (_, { name, title }) => (
      <>
        <strong>{name}</strong> <span className="quiet">{title}</span>
      </>
    ),
  },
  { ...stackedTitle(t.bodies.phone), render: (_, { phone }) => phone ?? '–' },
  { ...stackedTitle(t.bodies.address), render: (_, { address }) => address ?? '–' },
  {
    ...stackedTitle(`${t.bodies.from} / ${t.bodies.to}`),
    render: (_, { from, to }) => <Days from={from} to={to} />,
  },
  {
    ...stackedTitle(t.bodies.account),
    render: (_, { account }) => (account ? t.bodies.hasAccount : t.bodies.noAccount),
  },
];

const actsColumn = (t: Dictionary, open: (one: Open) => void): TableColumnsType<PersonOfBody>[number] => ({
  title: '',
  render: (_, person) => (
    <span className="entry-acts">
      <Button size="small" onClick={() => open({ act: 'reach', person })} data-testid="reach-person">
        {t.bodies.reach}
      </Button>
      {person.ends && person.to === null && (
        <Button size="small" onClick={() => open({ act: 'end', person })} data-testid="end-post">
          {t.bodies.endPost}
        </Button>
      )}
    </span>
  ),
});
