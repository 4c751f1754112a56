import { Button, Form, Input, Select } from 'antd';
import { fileRectificationPlan } from '../../api/commands';
import { useCasePage } from '../../api/queries';
import type { Bodies, CasePage } from '../../api/types';
import { DayField } from '../../components/DayField';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseCard } from '../cases/CaseCard';
import { acceptedBy, planToBeginWith } from './plan-to-begin-with';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

type Item = Bodies['RectificationItemDto'];

/** 报送整改方案: begins from what the order names, or from the plan that was sent back. */
export function PlanDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<{ items: Item[] }>();
  const page = useCasePage(item.planId, item.caseId ?? 0);
  const filing = useCommand({
    run: ({ items }: { items: Item[] }) => fileRectificationPlan(item.caseId ?? 0, items),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.rectification.filePlanTitle}
      confirm={t.work.confirmReport}
      confirmTestId="plan-confirm"
      pending={filing.isPending}
      error={filing.error}
      ready={page.data !== undefined}
      draft={{ of: `plan.${item.caseId}`, form, command: filing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Loaded query={page}>
        {(shown) => (
          <>
            <CaseCard subject={shown.subject} planId={item.planId} />
            <p className="work-note">{t.rectification.filePlanHint}</p>
            <Form
              form={form}
              layout="vertical"
              initialValues={{ items: planToBeginWith(shown) }}
              onValuesChange={(changed: { items?: Partial<Item>[] }) => {
                const chosen = changed.items?.findLast((one) => one?.acceptorId !== undefined)?.acceptorId;
                const items: Partial<Item>[] = form.getFieldValue('items');
                if (chosen !== undefined) form.setFieldValue('items', acceptedBy(items, chosen));
              }}
              onFinish={(filled) => filing.mutate(filled)}
            >
              <ItemFields page={shown} />
            </Form>
          </>
        )}
      </Loaded>
    </WorkModal>
  );
}

/** The items one under another. */
function ItemFields({ page }: { page: CasePage }) {
  const { t } = useWords();
  const words = t.rectification;
  const required = [{ required: true, message: t.signIn.required }];
  const bodies = page.bodies.map(({ id, name }) => ({ value: id, label: name }));
  const choice = (testId: string) => (
    <Select showSearch optionFilterProp="label" options={bodies} data-testid={testId} />
  );
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="plan-item" data-testid={`plan-item-${name}`}>
              <legend>
                {words.nthItem(name + 1)}{' '}
                {fields.length > 1 && (
                  <Button size="small" type="link" onClick={() => remove(name)}>
                    {words.remove}
                  </Button>
                )}
              </legend>
              {(['problem', 'goal', 'measures'] as const).map((part) => (
                <Form.Item key={part} name={[name, part]} label={words[part]} rules={required}>
                  <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} data-testid={`plan-${part}-${name}`} />
                </Form.Item>
              ))}
              <div className="plan-item-row">
                <Form.Item name={[name, 'bodyId']} label={words.body} rules={required}>
                  {choice(`plan-body-${name}`)}
                </Form.Item>
                <Form.Item name={[name, 'acceptorId']} label={words.acceptor} rules={required}>
                  {choice(`plan-acceptor-${name}`)}
                </Form.Item>
                <Form.Item name={[name, 'limitOn']} label={words.limitOn} rules={required}>
                  <DayField
                    min={page.today}
                    max={page.subject.limitOn ?? undefined}
                    data-testid={`plan-limit-${name}`}
                  />
                </Form.Item>
              </div>
            </fieldset>
          ))}
          <Button onClick={() => add(planToBeginWith(page, true)[0])} data-testid="plan-add">
            {words.add}
          </Button>
        </>
      )}
    </Form.List>
  );
}
