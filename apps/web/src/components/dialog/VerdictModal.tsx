import type { ReactNode } from 'react';
import { Form, type FormInstance } from 'antd';
import { useCommand } from '../use-command';
import { useWords } from '../../i18n/language';
import { DecisionFields, type DecisionWords, type Verdict } from './DecisionFields';
import { WorkModal } from './WorkModal';

interface Props<Filled extends Verdict> {
  title: string;
  /** The name of its draft; see {@link DraftOf}. */
  draft: string;
  confirm?: string;
  /** Where the fields of the dialog are watched; else a form of its own. */
  form?: FormInstance<Filled>;
  initialValues?: Partial<Omit<Filled, keyof Verdict>>;
  words?: DecisionWords;
  /** What is decided about, above the form. */
  subject?: ReactNode;
  /** Fields and facts before the decision. */
  children?: ReactNode;
  /** Whether there is something to decide. */
  ready?: boolean;
  run: (filled: Filled) => Promise<unknown>;
  onClose: () => void;
}

/** The dialog of whoever accepts something or sends it back with a reason. */
export function VerdictModal<Filled extends Verdict>({ ready = true, ...props }: Props<Filled>) {
  const { t } = useWords();
  const [own] = Form.useForm<Filled>();
  const form = props.form ?? own;
  const deciding = useCommand({ run: props.run, done: t.work.done, onDone: props.onClose });
  return (
    <WorkModal
      title={props.title}
      confirm={props.confirm ?? t.work.confirmReview}
      confirmTestId="review-confirm"
      pending={deciding.isPending}
      error={deciding.error}
      ready={ready}
      draft={{ of: props.draft, form, command: deciding }}
      onConfirm={form.submit}
      onClose={props.onClose}
    >
      {props.subject}
      {ready && (
        <Form<Filled>
          form={form}
          layout="vertical"
          initialValues={props.initialValues}
          onFinish={(filled) => deciding.mutate(filled)}
        >
          {props.children}
          <DecisionFields words={props.words} />
        </Form>
      )}
    </WorkModal>
  );
}
