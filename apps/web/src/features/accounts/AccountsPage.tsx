import { Alert, Button, Input, Select, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useAccounts, useSignInWays } from '../../api/queries';
import type { AccountView } from '../../api/types';
import { Menu } from '../../components/floating/Menu';
import { stackedTitle } from '../../components/stacked-title';
import { Loaded } from '../../components/Loaded';
import { momentText } from '../../components/moment';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { wordOf } from '../../i18n/word-of';
import type { Dictionary } from '../../i18n/zh';
import { WaitingEntries } from '../inbox/WaitingEntries';
import { ActDialog, type Act } from './ActDialog';
import { GivenPassword } from './GivenPassword';
import { PersonDialog } from './PersonDialog';
import { IdentitiesOf } from './IdentitiesOf';
import { SessionsOf } from './SessionsOf';
import { actsOn, isToSettle, matches } from './accounts';
import './accounts.css';

type Doing = { act: Act | 'change'; account: AccountView } | { act: 'open' } | null;

/** 账号管理: who can sign in, and the end of it. */
export function AccountsPage() {
  const { t } = useWords();
  const accounts = useAccounts();
  const elsewhere = (useSignInWays().data ?? []).length > 0;
  const [doing, setDoing] = useState<Doing>(null);
  const [given, setGiven] = useState<{ username: string; password: string } | null>(null);
  const [text, setText] = useState('');
  const [state, setState] = useState<AccountView['state'] | null>(null);
  const stop = () => setDoing(null);
  const give = (username: string, password: string) => setGiven({ username, password });
  return (
    <>
      <PageTitle
        aside={t.accounts.note}
        actions={
          <Button type="primary" onClick={() => setDoing({ act: 'open' })} data-testid="open-account">
            {t.accounts.open}
          </Button>
        }
      >
        {t.accounts.title}
      </PageTitle>
      <WaitingEntries />
      <Loaded query={accounts}>
        {({ accounts: list, bodies, bodiesWithout }) => (
          <>
            {list.some(isToSettle) && (
              <Alert
                type="warning"
                showIcon
                className="problem"
                title={t.accounts.attention(list.filter(isToSettle).length)}
                data-testid="left-office"
              />
            )}
            {bodiesWithout.length > 0 && (
              <details className="bodies-without">
                <summary>{t.accounts.without(bodiesWithout.length)}</summary>
                <p className="quiet">
                  {t.accounts.withoutNote}
                  {bodiesWithout.join(t.app.listComma)}
                </p>
              </details>
            )}
            <div className="filters">
              <Input.Search
                allowClear
                className="account-filter"
                placeholder={t.accounts.filter}
                onChange={({ target }) => setText(target.value)}
                data-testid="account-filter"
              />
              <Select<AccountView['state'] | null>
                className="account-states"
                aria-label={t.accounts.state}
                value={state}
                onChange={setState}
                options={[
                  { value: null, label: t.accounts.allStates },
                  ...Object.entries(t.accounts.states).map(([value, label]) => ({
                    value: value as AccountView['state'],
                    label,
                  })),
                ]}
              />
            </div>
            <Table<AccountView>
              className="stacked-on-phone"
              rowKey="id"
              size="small"
              dataSource={list.filter((account) => matches(account, text, state))}
              columns={columns(t, (act, account) => setDoing({ act, account }))}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              expandable={{
                expandedRowRender: (account) => (
                  <>
                    {account.sessions > 0 && <SessionsOf account={account} />}
                    {account.state !== 'closed' && <IdentitiesOf account={account} />}
                  </>
                ),
                rowExpandable: ({ sessions, manageable, state }) =>
                  manageable && (sessions > 0 || (elsewhere && state !== 'closed')),
              }}
              onRow={({ username }) => ({ 'data-testid': 'account-row', 'data-name': username }) as object}
              scroll={{ x: 'max-content' }}
            />
            {doing?.act === 'open' && <PersonDialog bodies={bodies} onGiven={give} onClose={stop} />}
            {doing?.act === 'change' && <PersonDialog account={doing.account} bodies={bodies} onClose={stop} />}
          </>
        )}
      </Loaded>
      {doing && doing.act !== 'open' && doing.act !== 'change' && (
        <ActDialog account={doing.account} act={doing.act} onGiven={give} onClose={stop} />
      )}
      {given && <GivenPassword {...given} onClose={() => setGiven(null)} />}
    </>
  );
}

const COLOURS = { active: 'green', disabled: 'orange', closed: undefined };

const columns = (
  t: Dictionary,
  act: (act: Act | 'change', account: AccountView) => void,
): TableColumnsType<AccountView> => [
  {
    title: t.accounts.username,
    render: (_, { username, demo }) => (
      <>
        {username} {demo && <Tag>{t.accounts.demo}</Tag>}
      </>
    ),
  },
  {
    title: t.accounts.name,
    render: (_, { name, post }) => (
      <>
        {name}
        <div className="quiet">{post}</div>
      </>
    ),
  },
  {
    title: t.accounts.body,
    render: (_, { body, role }) => (
      <>
        {body ?? '–'}
        <div className="quiet">
          {t.accounts.role}
          {t.app.colon}
          {wordOf(t.accounts.roles, role)}
        </div>
      </>
    ),
  },
  {
    title: t.accounts.state,
    render: (_, account) => (
      <>
        <Tag color={COLOURS[account.state]}>{t.accounts.states[account.state]}</Tag>
        {isToSettle(account) && <Tag color="red">{t.accounts.left}</Tag>}
        {account.state === 'active' && account.oneTimePassword && <Tag>{t.accounts.oneTime}</Tag>}
        {account.stateReason && <div className="quiet">{account.stateReason}</div>}
      </>
    ),
  },
  {
    ...stackedTitle(t.accounts.lastSignIn),
    render: (_, { lastSignInAt }) => (
      <span className="date">{lastSignInAt ? momentText(lastSignInAt) : t.accounts.never}</span>
    ),
  },
  { ...stackedTitle(t.accounts.sessions), align: 'right', dataIndex: 'sessions', className: 'number' },
  {
    title: t.accounts.acts,
    render: (_, account) =>
      account.manageable ? (
        <Menu
          groups={[
            {
              key: 'acts',
              items: actsOn(account).map((one) => ({
                key: one,
                label: t.accounts[one],
                testId: `act-${one}`,
                run: () => act(one, account),
              })),
            },
          ]}
        >
          {(opener) => (
            <Button size="small" data-testid="account-acts" {...opener}>
              {t.accounts.acts} ⋯
            </Button>
          )}
        </Menu>
      ) : (
        <span className="quiet">{t.accounts.onMachine}</span>
      ),
  },
];
