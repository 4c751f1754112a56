import { Form, Select } from 'antd';
import { announceScheme } from '../../api/commands';
import type { SchemeView } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';
import { versionName } from '../../components/version-name';
import { SchemeTable } from './SchemeTable';

interface Props {
  planId: number;
  year: number;
  schemes: SchemeView[];
  onClose: () => void;
}

/** 公布考核办法: one of the schemes, read through before it is announced. */
export function AnnounceDialog({ planId, year, schemes, onClose }: Props) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  const [form] = Form.useForm<{ version: string }>();
  const version = Form.useWatch('version', form);
  const chosen = schemes.find((scheme) => scheme.version === version);
  const announcing = useCommand({
    run: (filled: { version: string }) => announceScheme(planId, { year, version: filled.version }),
    done: words.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={words.announceTitle(year)}
      confirm={words.acts.announce}
      confirmTestId="announce-confirm"
      pending={announcing.isPending}
      error={announcing.error}
      ready={chosen !== undefined}
      draft={{ of: `announce-scheme.${planId}`, form, command: announcing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">{words.announceNote}</p>
      <Form form={form} layout="vertical" onFinish={(filled) => announcing.mutate(filled)}>
        <Form.Item name="version" label={words.version} rules={[{ required: true, message: t.signIn.required }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            data-testid="announce-version"
            options={schemes.map((one) => ({
              value: one.version,
              label: `${one.title[language]}（${words.versionNamed(versionName(one.version))}）`,
            }))}
          />
        </Form.Item>
      </Form>
      {chosen && <SchemeTable scheme={chosen} />}
    </WorkModal>
  );
}
