import { Button, Form, Input, Select } from 'antd';
import { recordInterview } from '../../api/commands';
import { useCasePage } from '../../api/queries';
import type { Bodies, CasePage } from '../../api/types';
import { DayField } from '../../components/DayField';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseCard } from '../cases/CaseCard';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['MinutesDto'];

/** 约谈记录: who met where, what was said, and point by point what was agreed. */
export function InterviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.rectification;
  const [form] = Form.useForm<Filled>();
  const page = useCasePage(item.planId, item.caseId ?? 0);
  const recording = useCommand({
    run: (filled: Filled) => recordInterview(item.caseId ?? 0, filled),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={t.work.interviewTitle}
      confirm={t.work.confirm}
      confirmTestId="case-confirm"
      pending={recording.isPending}
      error={recording.error}
      ready={page.data !== undefined}
      draft={{ of: `interview.${item.caseId}`, form, command: recording }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Loaded query={page}>
        {(shown) => (
          <>
            <CaseCard subject={shown.subject} planId={item.planId} />
            <Form<Filled>
              form={form}
              layout="vertical"
              initialValues={{ commitments: [] }}
              onFinish={(filled) => recording.mutate(filled)}
            >
              {(['chair', 'place', 'hosts', 'guests'] as const).map((part) => (
                <Form.Item key={part} name={part} label={words[part]} rules={required}>
                  <Input data-testid={`interview-${part}`} />
                </Form.Item>
              ))}
              <Form.Item
                name="minutes"
                label={t.work.minutes}
                rules={[{ required: true, whitespace: true, message: t.work.minutesRequired }]}
              >
                <Input.TextArea rows={5} data-testid="case-text" />
              </Form.Item>
              <CommitmentFields page={shown} />
            </Form>
          </>
        )}
      </Loaded>
    </WorkModal>
  );
}

/** The points that were agreed, one under another. */
function CommitmentFields({ page }: { page: CasePage }) {
  const { t } = useWords();
  const words = t.rectification;
  const required = [{ required: true, message: t.signIn.required }];
  const bodies = page.bodies.map(({ id, name }) => ({ value: id, label: name }));
  const own = page.bodies.find(({ name }) => name === page.subject.body)?.id;
  return (
    <Form.List name="commitments">
      {(fields, { add, remove }) => (
        <>
          <p className="work-note">{words.commitmentsHint}</p>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="plan-item">
              <legend>
                {words.nthCommitment(name + 1)}{' '}
                <Button size="small" type="link" onClick={() => remove(name)}>
                  {words.remove}
                </Button>
              </legend>
              <Form.Item name={[name, 'text']} label={words.commitment} rules={required}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} data-testid={`commitment-text-${name}`} />
              </Form.Item>
              <div className="plan-item-row">
                <Form.Item name={[name, 'bodyId']} label={words.keptBy} rules={required}>
                  <Select showSearch optionFilterProp="label" options={bodies} />
                </Form.Item>
                <Form.Item name={[name, 'limitOn']} label={words.keptOn} rules={required}>
                  <DayField min={page.today} data-testid={`commitment-limit-${name}`} />
                </Form.Item>
              </div>
            </fieldset>
          ))}
          <Button onClick={() => add({ bodyId: own })} data-testid="commitment-add">
            {words.addCommitment}
          </Button>
        </>
      )}
    </Form.List>
  );
}
