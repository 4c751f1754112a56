import { Form, Input, Select } from 'antd';
import { draftRestriction } from '../../api/commands';
import type { Bodies } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['RestrictionDto'];

const TEXTS = ['situation', 'scope', 'requirements', 'supervision'] as const;

interface Props {
  planId: number;
  /** The town it is opened for; null where nobody has named one. */
  area: string | null;
  onClose: () => void;
}

/** 拟提限批建议: the six elements that the authority's decision will have. */
export function ProposalDialog({ planId, area, onClose }: Props) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const words = t.restrictions;
  const [form] = Form.useForm<Filled>();
  const drafting = useCommand({
    run: (filled: Filled) => draftRestriction(planId, filled),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={words.draft}
      confirm={t.work.confirm}
      confirmTestId="restriction-draft-confirm"
      pending={drafting.isPending}
      error={drafting.error}
      draft={{ of: `restriction.${planId}`, form, command: drafting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{words.draftNote}</p>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ areaKind: 'town', areaName: area ?? undefined, months: 6 }}
        onFinish={(filled) => drafting.mutate(filled)}
      >
        <Form.Item name="areaKind" label={words.areaKind} rules={required}>
          <Select
            options={(['town', 'basin', 'park'] as const).map((value) => ({ value, label: words.areaKinds[value] }))}
          />
        </Form.Item>
        <Form.Item name="areaName" label={words.areaName} rules={required}>
          <Input maxLength={100} data-testid="restriction-area" />
        </Form.Item>
        <Form.Item name="months" label={words.months} rules={numberRules({ min: 3, max: 12, whole: true })}>
          <NumberField data-testid="restriction-months" />
        </Form.Item>
        {TEXTS.map((name) => (
          <Form.Item key={name} name={name} label={words[name]} rules={required}>
            <Input.TextArea rows={2} data-testid={`restriction-${name}`} />
          </Form.Item>
        ))}
      </Form>
    </WorkModal>
  );
}
