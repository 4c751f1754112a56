import { PERSON_ACTS, type FormAct } from '@app/domain/vocabulary';
import { AutoComplete, Form, Input, Radio } from 'antd';
import { DayField } from '../../components/DayField';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { RequestCard } from '../../components/report/RequestCard';
import { bodiesFor, choicesOf, isFormAct, namesDate, performAct, type ActFields } from './obligation-acts';
import { ObligationSummary } from '../../components/ObligationSummary';
import { useObligation } from '../../components/use-work-subject';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

/** One act on an obligation: perhaps a choice, perhaps a date, and a reason. */
export function ObligationActDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const act = item.kind;
  if (!isFormAct(act)) throw new Error(`No act with a reason: ${act}`);
  return <ActWithReason act={act} item={item} onClose={onClose} />;
}

function ActWithReason({ act, item, onClose }: { act: FormAct; item: WorkItem; onClose: () => void }) {
  const { t, language } = useWords();
  const [form] = Form.useForm<ActFields>();
  const choice = Form.useWatch<string | undefined>('choice', form);
  const { query, clause, obligation } = useObligation(item);
  const named = clause?.roles.filter(({ openList }) => !openList).map(({ body }) => body) ?? [];
  const helpers = [...new Set(named)].filter((body) => !obligation?.owners.includes(body));
  const bodies = bodiesFor(act, { helpers, superiors: obligation?.superiors ?? [] });
  const request = obligation?.requests.find(({ state }) => state === 'pending');
  const acting = useCommand({
    run: (fields: ActFields) => performAct(act, { obligationId: obligation!.id, requestId: request?.id }, fields),
    done: t.work.done,
    onDone: onClose,
  });
  const { title, text } = PERSON_ACTS[act].form;
  const choices = choicesOf(act);
  const ready = obligation !== undefined && (act !== 'decide-request' || request !== undefined);
  return (
    <WorkModal
      title={title[language]}
      confirm={t.work.confirm}
      confirmTestId="act-confirm"
      pending={acting.isPending}
      error={acting.error}
      ready={ready}
      draft={{ of: `${act}.${item.obligationId}`, form, command: acting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Loaded query={query}>
        {(clause) =>
          ready ? (
            <>
              <ObligationSummary clause={clause} obligation={obligation} />
              {act === 'decide-request' && request && <RequestCard request={request} />}
            </>
          ) : (
            <p>{t.work.gone}</p>
          )
        }
      </Loaded>
      <Form<ActFields> form={form} layout="vertical" onFinish={(fields) => acting.mutate(fields)}>
        {choices.length > 0 && (
          <Form.Item name="choice" label={t.work.decision} rules={[{ required: true, message: t.signIn.required }]}>
            <Radio.Group optionType="button" buttonStyle="solid">
              {choices.map((value) => (
                <Radio.Button key={value} value={value} data-testid={`act-${value}`}>
                  {t.work.choices[value]}
                </Radio.Button>
              ))}
            </Radio.Group>
          </Form.Item>
        )}
        {bodies && (
          <Form.Item name="body" label={t.work.askedBody} rules={[{ required: true, message: t.signIn.required }]}>
            <AutoComplete options={bodies.map((value) => ({ value }))} data-testid="act-body" />
          </Form.Item>
        )}
        {namesDate(act) && (
          <Form.Item
            name="date"
            label={act === 'ask-extension' ? t.work.extendTo : t.work.newDate}
            rules={[{ required: true, message: t.signIn.required }]}
          >
            <DayField min={act === 'ask-extension' ? obligation?.dueOn : undefined} data-testid="act-date" />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={text[language]}
          rules={[{ required: choice !== 'grant', whitespace: true, message: t.work.textRequired }]}
        >
          <Input.TextArea rows={4} data-testid="act-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
