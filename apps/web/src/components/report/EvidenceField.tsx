import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { fileSize } from '../file-size';
import { uuid } from '../../api/uuid';
import { useWords } from '../../i18n/language';
import { checkFiles, MOST_FILES, type Fault } from './evidence-checks';

interface Props {
  /** Given by the form. */
  id?: string;
  value?: File[];
  onChange?: (files: File[]) => void;
  /** With a field into which files can be dropped. */
  dropHere?: boolean;
}

/** A name for each file that stays with it, whatever else is taken out of the list. */
const uids = new WeakMap<File, string>();
function uidOf(file: File): string {
  const uid = uids.get(file) ?? uuid();
  uids.set(file, uid);
  return uid;
}

/** Files to go with a report. They stay here until the report is filed; what cannot go is said at once, by name. */
export function EvidenceField({ id, value = [], onChange, dropHere = false }: Props) {
  const { t } = useWords();
  const [refused, setRefused] = useState<{ file: File; fault: Fault }[]>([]);
  const choose = (batch: File[]) => {
    const checked = checkFiles(value, batch);
    setRefused(checked.refused);
    if (checked.taken.length > value.length) onChange?.(checked.taken);
  };
  const Chooser = dropHere ? Upload.Dragger : Upload;
  const said = t.work.fileRefused;
  const sentence = ({ file: { name, size }, fault }: { file: File; fault: Fault }) =>
    fault === 'large'
      ? said.large(name, fileSize(size))
      : fault === 'many'
        ? said.many(name, MOST_FILES)
        : said[fault](name);
  return (
    <>
      <Chooser
        id={id}
        multiple
        fileList={value.map((file) => ({ uid: uidOf(file), name: `${file.name} (${fileSize(file.size)})` }))}
        beforeUpload={(file, batch) => {
          // antd asks once for each file of a batch; the first question takes them all.
          if (batch[0] === file) choose(batch);
          return false;
        }}
        onRemove={({ uid }) => {
          setRefused([]);
          onChange?.(value.filter((file) => uidOf(file) !== uid));
        }}
      >
        {dropHere ? (
          <span className="drop-here">
            <UploadOutlined aria-hidden /> {t.reportPage.dropHere}
          </span>
        ) : (
          <Button icon={<UploadOutlined />}>{t.work.chooseFiles}</Button>
        )}
      </Chooser>
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          className="files-refused"
          data-testid="files-refused"
          title={refused.map((one) => (
            <div key={uidOf(one.file)}>{sentence(one)}</div>
          ))}
        />
      )}
    </>
  );
}
