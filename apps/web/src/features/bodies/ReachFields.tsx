import { Form, Input } from 'antd';
import { useWords } from '../../i18n/language';

/** How a person of a body is reached: telephone and address, both of which may be unknown. */
export function ReachFields() {
  const { t } = useWords();
  return (
    <>
      <Form.Item name="phone" label={t.bodies.phone} extra={t.bodies.phoneNote}>
        <Input maxLength={40} data-testid="reach-phone" />
      </Form.Item>
      <Form.Item name="address" label={t.bodies.address}>
        <Input maxLength={200} data-testid="reach-address" />
      </Form.Item>
    </>
  );
}
