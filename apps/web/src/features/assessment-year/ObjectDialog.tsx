import { Form, Input, Select } from 'antd';
import { objectToScore } from '../../api/commands';
import { useSession } from '../../api/queries';
import type { AssessmentYear } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../work/WorkModal';

type Item = AssessmentYear['scheme']['items'][number];

interface Filled {
  /** `item …`, `task …`, or empty for the score as a whole. */
  about?: string;
  text: string;
}

/** 申诉: about an item, a task or the score as a whole, with the reason. */
export function ObjectDialog({ year, onClose }: { year: AssessmentYear; onClose: () => void }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  const [form] = Form.useForm<Filled>();
  const objecting = useCommand({
    run: ({ about = '', text }: Filled) => {
      const [kind, id] = about.split(' ');
      const item = kind === 'item' ? id : null;
      return objectToScore(year.id, { item, obligationId: kind === 'task' ? Number(id) : null, text });
    },
    done: words.done,
    onDone: onClose,
  });
  const body = useSession().data?.body;
  const mine = year.league.find((row) => row.body === body);
  const options = [
    ...itemsOf(year.scheme.items, mine?.group ?? '').map(({ id, words: name }) => ({
      value: `item ${id}`,
      label: name[language],
    })),
    ...year.tasks
      .filter(({ bodyId }) => bodyId === mine?.bodyId)
      .map(({ obligationId, clause, title }) => ({
        value: `task ${obligationId}`,
        label: `${words.clause(clause)} ${title}`,
      })),
  ];
  return (
    <WorkModal
      title={`${words.acts.object}：${words.title(year.year)}`}
      confirm={words.acts.object}
      confirmTestId="object-confirm"
      pending={objecting.isPending}
      error={objecting.error}
      draft={{ of: `object-to-score.${year.id}`, form, command: objecting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => objecting.mutate(filled)}>
        <Form.Item name="about" label={words.about}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={words.whole}
            options={options}
            data-testid="object-about"
          />
        </Form.Item>
        <Form.Item name="text" label={words.text} rules={[{ required: true, message: t.signIn.required }]}>
          <Input.TextArea rows={4} data-testid="object-text" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}

/** What the scheme has for bodies of a group; the parts of an item are for whom it is for. */
function itemsOf(items: readonly Item[], group: string): Item[] {
  const isFor = ({ groups, under }: Item): boolean => {
    const whole = items.find(({ id }) => id === under);
    return (groups.length === 0 || groups.includes(group)) && (!whole || isFor(whole));
  };
  return items.filter(isFor);
}
