import { channelTerms, logInWords, OUTSIDE_CHANNEL_IDS } from '@app/domain/vocabulary';
import { Alert, Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { setOwnContacts, testOwnContact } from '../../api/commands';
import { useOwnContacts, useTestResult } from '../../api/queries';
import type { Contact } from '../../api/types';
import { AskBeforeLeaving } from '../../components/leaving/AskBeforeLeaving';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';

/** 消息渠道: where the own messages go, in order, and a test for each. */
export function Contacts() {
  const { t } = useWords();
  const contacts = useOwnContacts();
  return (
    <Panel title={t.messages.own.title}>
      <p className="note">{t.messages.own.note}</p>
      <Loaded query={contacts}>{(saved) => <ContactsForm key={JSON.stringify(saved)} saved={saved} />}</Loaded>
    </Panel>
  );
}

function ContactsForm({ saved }: { saved: Contact[] }) {
  const { t, language } = useWords();
  const words = t.messages.own;
  const [given, setGiven] = useState(saved);
  const [testId, setTestId] = useState<number | null>(null);
  const saving = useCommand({ run: setOwnContacts, done: words.saved });
  const testing = useCommand({
    run: testOwnContact,
    done: null,
    onDone: ({ deliveryId }: { deliveryId: number }) => setTestId(deliveryId),
  });
  const left = OUTSIDE_CHANNEL_IDS.filter((channel) => !given.some((one) => one.channel === channel));
  const change = (nth: number, different: Partial<Contact>) =>
    setGiven(given.map((one, index) => (index === nth ? { ...one, ...different } : one)));
  /** Tried before the one above it from now on. */
  const moveUp = (nth: number) =>
    setGiven([...given.slice(0, nth - 1), given[nth], given[nth - 1], ...given.slice(nth + 1)]);
  const unchanged = JSON.stringify(given) === JSON.stringify(saved);
  return (
    <div data-testid="contacts">
      <AskBeforeLeaving isTyped={() => !unchanged} />
      {given.map(({ channel, address, digests }, nth) => {
        const asked = channelTerms(channel).address;
        return (
          <div key={channel} className="contact-row">
            <span>
              {nth + 1}. {t.messages.channels[channel]}
            </span>
            <Input
              value={address}
              disabled={asked === null}
              maxLength={254}
              aria-label={words.address}
              placeholder={asked?.words[language] ?? words.nothingAsked}
              onChange={({ target }) => change(nth, { address: target.value })}
            />
            <Checkbox checked={digests} onChange={({ target }) => change(nth, { digests: target.checked })}>
              {words.digests}
            </Checkbox>
            <Button size="small" disabled={nth === 0} onClick={() => moveUp(nth)} data-testid={`move-up-${channel}`}>
              {words.moveUp}
            </Button>
            <Button size="small" onClick={() => setGiven(given.filter((_, index) => index !== nth))}>
              {words.remove}
            </Button>
            <Button
              size="small"
              disabled={!unchanged}
              loading={testing.isPending}
              onClick={() => testing.mutate(channel)}
              data-testid={`test-${channel}`}
            >
              {words.test}
            </Button>
          </div>
        );
      })}
      {left.length > 0 && (
        <Select
          aria-label={words.add}
          placeholder={words.add}
          value={null}
          className="contact-add"
          options={left.map((channel) => ({ value: channel, label: t.messages.channels[channel] }))}
          onChange={(channel: Contact['channel'] | null) => {
            if (channel) setGiven([...given, { channel, address: '', digests: true }]);
          }}
        />
      )}
      <ProblemAlert error={saving.error ?? testing.error} />
      {testId !== null && <TestResult id={testId} />}
      <Button
        type="primary"
        disabled={unchanged}
        loading={saving.isPending}
        onClick={() => saving.mutate(given)}
        data-testid="contacts-save"
      >
        {words.save}
      </Button>
    </div>
  );
}

function TestResult({ id }: { id: number }) {
  const { t, language } = useWords();
  const { data } = useTestResult(id);
  const settled = data?.state === 'delivered' || data?.state === 'refused';
  const answer = data?.answer && logInWords(data.answer, language);
  const title = answer ?? (data && data.attempts === 0 ? t.messages.own.notYet : t.messages.own.testing);
  const type = data?.state === 'delivered' ? 'success' : settled ? 'error' : 'info';
  return (
    <Alert
      type={type}
      showIcon
      title={settled ? `${t.messages.states[data.state]}：${title}` : title}
      data-testid="test-result"
    />
  );
}
