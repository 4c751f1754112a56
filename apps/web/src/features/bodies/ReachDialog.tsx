import { Form } from 'antd';
import { reachPerson } from '../../api/commands';
import type { Bodies, BodyView, PersonOfBody } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';
import { ReachFields } from './ReachFields';

type Fields = Omit<Bodies['ReachDto'], 'name'>;

interface Props {
  body: BodyView;
  person: PersonOfBody;
  onClose: () => void;
}

/** 登记电话和地址 of somebody of a body, its head among them. */
export function ReachDialog({ body, person, onClose }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const reaching = useCommand({
    run: ({ phone, address }: Fields) =>
      reachPerson(body.id, { name: person.name, ...(phone ? { phone } : {}), ...(address ? { address } : {}) }),
    done: t.bodies.reached,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={`${t.bodies.reach} · ${person.name}`}
      confirm={t.work.confirm}
      confirmTestId="reach-confirm"
      pending={reaching.isPending}
      error={reaching.error}
      draft={{ of: `reach.${body.id}.${person.name}`, form, command: reaching }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ phone: person.phone ?? '', address: person.address ?? '' }}
        onFinish={(fields) => reaching.mutate(fields)}
      >
        <ReachFields />
      </Form>
    </WorkModal>
  );
}
