import { Button, Form, Select, type FormInstance } from 'antd';
import { useBodies, useDirectory } from '../../api/queries';
import { useWorld } from '../../components/use-world';
import { useWords } from '../../i18n/language';
import { DutySelect } from './DutySelect';
import { owedBy } from './owed-by';
import { successorChoices, type ChangeFields } from './reorganisation-of';

/** Who gets which clauses and obligations of the bodies that change, and who gets the rest. */
export function ShareFields({ form }: { form: FormInstance<ChangeFields> }) {
  const { t } = useWords();
  const before = Form.useWatch('before', form) ?? [];
  const existing = Form.useWatch('existing', form);
  const fresh = Form.useWatch('fresh', form);
  const on = Form.useWatch('on', form);
  const bodies = useBodies(before, useWorld());
  const directory = useDirectory(on || null).data?.bodies ?? [];
  const nameOf = (choice: string) =>
    choice.startsWith('new:') ? choice.slice(4) : directory.find(({ id }) => `id:${id}` === choice)?.name;
  const options = successorChoices({ existing, fresh }).map((value) => ({ value, label: nameOf(value) ?? value }));
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <fieldset className="fresh-body">
      <legend>{t.bodies.shares}</legend>
      <p className="quiet">{t.bodies.sharesNote}</p>
      <Form.List name="shares">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row">
                <Form.Item name={[name, 'duties']} label={t.bodies.duties} rules={required}>
                  <DutySelect owed={bodies.flatMap(owedBy)} testId="share-duties" />
                </Form.Item>
                <Form.Item name={[name, 'to']} label={t.bodies.heirs} rules={required}>
                  <Select mode="multiple" options={options} data-testid="share-to" />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t.app.cancel}</Button>
              </div>
            ))}
            <Form.Item>
              <Button onClick={() => add()} data-testid="add-share">
                {t.bodies.addShare}
              </Button>
            </Form.Item>
          </>
        )}
      </Form.List>
      <Form.Item name="rest" label={t.bodies.rest}>
        <Select mode="multiple" options={options} data-testid="share-rest" />
      </Form.Item>
    </fieldset>
  );
}
