import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../i18n/language';

/** A page that failed: what may help, and the way back. What went wrong stands in the browser's console. */
export function PageFault() {
  const { t } = useWords();
  return (
    <Result
      status="warning"
      title={t.app.pageFault}
      subTitle={t.app.pageFaultNote}
      data-testid="page-fault"
      extra={[
        <Button key="reload" type="primary" onClick={() => location.reload()}>
          {t.app.reload}
        </Button>,
        <Link key="back" to="/plans" reloadDocument>
          {t.app.backToPlans}
        </Link>,
      ]}
    />
  );
}
