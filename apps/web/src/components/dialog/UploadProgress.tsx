import { Progress } from 'antd';
import { useUpload } from '../../api/send-form';
import { useWords } from '../../i18n/language';

/** How much of the files has left; nothing where none are sent. */
export function UploadProgress() {
  const { t } = useWords();
  const share = useUpload();
  if (share === null) return null;
  const percent = Math.floor(share * 100);
  return (
    <div className="upload-progress" data-testid="upload-progress">
      <span className="quiet">{percent < 100 ? t.work.sending : t.work.checking}</span>
      <Progress percent={percent} size="small" status="active" aria-label={t.work.sending} />
    </div>
  );
}
