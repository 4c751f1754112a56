import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ClauseView } from '../../api/types';
import { openRegister } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';
import { asColumns, type FilledColumn } from './as-columns';

interface Filled {
  title: string;
  publicity: string;
  obligationId?: number;
  columns: FilledColumn[];
}

/** Attaches a register to a clause: its title, whether it is public, and its columns. */
export function OpenRegisterDialog({ clause, onClose }: { clause: ClauseView; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const opening = useCommand({
    run: ({ columns, ...filled }: Filled) => openRegister(clause.id, { ...filled, columns: asColumns(columns) }),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  const types = (['text', 'number', 'date', 'choice'] as const).map((value) => ({
    value,
    label: t.sheets.types[value],
  }));
  return (
    <WorkModal
      title={t.sheets.openTitle}
      confirm={t.work.confirm}
      confirmTestId="register-confirm"
      pending={opening.isPending}
      error={opening.error}
      draft={{ of: `register.${clause.id}`, form, command: opening }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ publicity: t.sheets.publicities[0], columns: [{ type: 'text', required: true }] }}
        onFinish={(filled) => opening.mutate(filled)}
      >
        <Form.Item name="title" label={t.sheets.name} rules={required}>
          <Input data-testid="register-title" />
        </Form.Item>
        <Form.Item name="publicity" label={t.sheets.publicity} rules={required}>
          <Select options={t.sheets.publicities.map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item name="obligationId" label={t.sheets.deliverable}>
          <Select
            allowClear
            options={clause.obligations
              .filter(({ parentId, closedOn }) => parentId === null && closedOn === null)
              .map(({ id, title, dueOn }) => ({ value: id, label: `${dueOn} ${title}` }))}
          />
        </Form.Item>
        <Form.List name="columns">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="register-column">
                  <Form.Item name={[name, 'title']} rules={required}>
                    <Input placeholder={t.sheets.column} data-testid="column-title" />
                  </Form.Item>
                  <Form.Item name={[name, 'type']}>
                    <Select options={types} aria-label={t.sheets.type} />
                  </Form.Item>
                  <Form.Item name={[name, 'choices']}>
                    <Input placeholder={t.sheets.choices} />
                  </Form.Item>
                  <Form.Item name={[name, 'required']} valuePropName="checked">
                    <Checkbox>{t.sheets.required}</Checkbox>
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t.sheets.removeColumn}
                    disabled={fields.length === 1}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button
                size="small"
                icon={<PlusOutlined />}
                onClick={() => add({ type: 'text', required: false })}
                data-testid="add-column"
              >
                {t.sheets.addColumn}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </WorkModal>
  );
}
