import { Form, Input } from 'antd';
import { substitute } from '../../api/commands';
import type { Bodies, BodyView } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Fields = Bodies['SubstitutionDto'];

/** 临时主持: somebody acts as head from one day to another; the office holder answers all the same. */
export function SubstituteDialog({ body, onClose }: { body: BodyView; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const substituting = useCommand({
    run: (fields: Fields) => substitute(body.id, fields),
    done: t.authority.entered,
    onDone: onClose,
  });
  const fields = [
    ['name', t.bodies.person, 'text'],
    ['post', t.bodies.post, 'text'],
    ['from', t.bodies.from, 'date'],
    ['to', t.bodies.to, 'date'],
    ['reason', t.bodies.reason, 'text'],
  ] as const;
  return (
    <WorkModal
      title={`${t.bodies.substitute} · ${body.name}`}
      confirm={t.work.confirm}
      confirmTestId="substitute-confirm"
      pending={substituting.isPending}
      error={substituting.error}
      draft={{ of: `substitute.${body.id}`, form, command: substituting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{t.authority.note}</p>
      <Form<Fields> form={form} layout="vertical" onFinish={(input) => substituting.mutate(input)}>
        {fields.map(([name, label, type]) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            rules={[{ required: true, whitespace: true, message: t.signIn.required }]}
          >
            {type === 'date' ? (
              <DayField data-testid={`substitute-${name}`} />
            ) : (
              <Input data-testid={`substitute-${name}`} />
            )}
          </Form.Item>
        ))}
      </Form>
    </WorkModal>
  );
}
