import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { reorganise } from '../../api/commands';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';
import { BodySelect } from './BodySelect';
import { reorganisationOf, type ChangeFields } from './reorganisation-of';
import { ShareFields } from './ShareFields';

const KINDS = ['rename', 'merge', 'split', 'abolish'] as const;

/** 登记机构变动: which bodies become which, from which day on, and who gets what they owe. */
export function ReorganiseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<ChangeFields>();
  const kind = Form.useWatch('kind', form);
  const on = Form.useWatch('on', form);
  const required = [{ required: true, message: t.signIn.required }];
  const changing = useCommand({
    run: (fields: ChangeFields) => reorganise(reorganisationOf(fields)),
    done: t.authority.entered,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.bodies.reorganise}
      confirm={t.work.confirm}
      confirmTestId="reorganise-confirm"
      pending={changing.isPending}
      error={changing.error}
      draft={{ of: 'reorganise', form, command: changing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form<ChangeFields>
        form={form}
        layout="vertical"
        onValuesChange={(changed: Partial<ChangeFields>) => {
          // A body that is renamed has one other name.
          if (changed.kind === 'rename' && !form.getFieldValue('fresh')?.length) form.setFieldValue('fresh', [{}]);
        }}
        onFinish={(fields) => changing.mutate(fields)}
      >
        <Form.Item name="kind" label={t.bodies.change} rules={required}>
          <Radio.Group optionType="button" buttonStyle="solid">
            {KINDS.map((value) => (
              <Radio.Button key={value} value={value} data-testid={`change-${value}`}>
                {t.bodies.changeKinds[value]}
              </Radio.Button>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="on" label={t.bodies.effective} extra={t.bodies.aheadNote} rules={required}>
          <DayField data-testid="change-on" />
        </Form.Item>
        <Form.Item name="before" label={t.bodies.before} rules={required}>
          <BodySelect on={on || null} testId="change-before" />
        </Form.Item>
        <Form.Item name="existing" label={kind === 'abolish' ? t.bodies.takers : t.bodies.existing}>
          <BodySelect on={on || null} testId="change-existing" />
        </Form.Item>
        {kind !== 'abolish' && <FreshBodies />}
        {(kind === 'split' || kind === 'abolish') && <ShareFields form={form} />}
        <Form.Item
          name="basis"
          label={t.bodies.basis}
          rules={[{ required: true, whitespace: true, message: t.signIn.required }]}
        >
          <Input data-testid="change-basis" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}

/** Bodies that begin with the change. */
function FreshBodies() {
  const { t } = useWords();
  const kinds = Object.entries(t.bodies.kinds).map(([value, label]) => ({ value, label }));
  return (
    <Form.List name="fresh">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="fresh-body">
              <legend>{t.bodies.fresh}</legend>
              <div className="form-row">
                <Form.Item
                  name={[name, 'name']}
                  label={t.bodies.name}
                  rules={[{ required: true, whitespace: true, message: t.signIn.required }]}
                >
                  <Input data-testid="fresh-name" />
                </Form.Item>
                <Form.Item name={[name, 'fullName']} label={t.bodies.fullName}>
                  <Input />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t.app.cancel}</Button>
              </div>
              <div className="form-row">
                <Form.Item name={[name, 'kind']} label={t.bodies.kind} initialValue="department">
                  <Select options={kinds} />
                </Form.Item>
                <Form.Item name={[name, 'subordinateToCounty']} valuePropName="checked" initialValue={true}>
                  <Checkbox>{t.bodies.subordinate}</Checkbox>
                </Form.Item>
              </div>
            </fieldset>
          ))}
          <Form.Item>
            <Button onClick={() => add()} data-testid="add-fresh">
              {t.bodies.addFresh}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}
