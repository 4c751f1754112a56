import { Form, Input, Radio } from 'antd';
import { givePoints } from '../../api/commands';
import type { Bodies, HandScore, SchemeView } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Pick<Bodies['GivenPointsDto'], 'points' | 'choice' | 'reason'>;

interface Props {
  yearId: number;
  one: HandScore;
  item: SchemeView['items'][number] | undefined;
  onClose: () => void;
}

/** 评分: points or one of the words of the item, with the reason. */
export function PointsDialog({ yearId, one, item, onClose }: Props) {
  const { t, language } = useWords();
  const numberRules = useNumberRules();
  const words = t.assessmentYear;
  const [form] = Form.useForm<Filled>();
  const giving = useCommand({
    run: (filled: Filled) => givePoints(yearId, { bodyId: one.bodyId, item: one.item, ...filled }),
    done: words.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={`${words.acts.give}：${one.body}，${item?.words[language] ?? one.item}`}
      confirm={t.work.confirm}
      confirmTestId="points-confirm"
      pending={giving.isPending}
      error={giving.error}
      draft={{ of: `give-points.${yearId}.${one.bodyId}.${one.item}`, form, command: giving }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">{item?.sentence[language]}</p>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ points: one.points, choice: one.choice, reason: one.reason ?? undefined }}
        onFinish={(filled) => giving.mutate(filled)}
      >
        {item?.options ? (
          <Form.Item name="choice" label={words.choice} rules={required}>
            <Radio.Group options={item.options} data-testid="points-choice" />
          </Form.Item>
        ) : (
          <Form.Item name="points" label={words.points} rules={numberRules({ min: 0, max: item?.weight ?? undefined })}>
            <NumberField data-testid="points-given" />
          </Form.Item>
        )}
        <Form.Item name="reason" label={words.reason} rules={required}>
          <Input.TextArea rows={3} data-testid="points-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
