import { Form, Input, Select } from 'antd';
import { objectToScore } from '../../api/commands';
import type { AssessmentYear } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Item = AssessmentYear['scheme']['items'][number];

interface Filled {
  /** Asked only where the body speaks for another one as well. */
  bodyId?: number;
  /** `item …`, `task …`, or empty for the score as a whole. */
  about?: string;
  text: string;
}

/** 申诉: about an item, a task or the score as a whole, with the reason. */
export function ObjectDialog({ year, onClose }: { year: AssessmentYear; onClose: () => void }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  const [form] = Form.useForm<Filled>();
  const rows = year.league.filter((row) => row.mine);
  const chosen = Form.useWatch('bodyId', form);
  const mine = rows.find(({ bodyId }) => bodyId === chosen) ?? rows[0];
  const objecting = useCommand({
    run: ({ bodyId = mine?.bodyId, about = '', text }: Filled) => {
      const [kind, id] = about.split(' ');
      const item = kind === 'item' ? id : null;
      return objectToScore(year.id, { bodyId, item, obligationId: kind === 'task' ? Number(id) : null, text });
    },
    done: words.done,
    onDone: onClose,
  });
  const options = [
    ...itemsOf(year.scheme.items, mine?.group ?? '').map(({ id, words: name }) => ({
      value: `item ${id}`,
      label: name[language],
    })),
    ...year.tasks
      .filter(({ bodyId }) => bodyId === mine?.bodyId)
      .map(({ obligationId, clause, title }) => ({
        value: `task ${obligationId}`,
        label: `${t.app.clause(clause)} ${title}`,
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
        {rows.length > 1 && (
          <Form.Item name="bodyId" label={words.body} initialValue={rows[0].bodyId}>
            <Select
              options={rows.map(({ bodyId, body }) => ({ value: bodyId, label: body }))}
              onChange={() => form.setFieldValue('about', undefined)}
              data-testid="object-body"
            />
          </Form.Item>
        )}
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
