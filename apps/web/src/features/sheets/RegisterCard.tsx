import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { fileRegister, registerUrl } from '../../api/commands';
import type { Register } from '../../api/types';
import { InvolvedOnly } from '../../components/InvolvedOnly';
import { useWords } from '../../i18n/language';
import { RegisterEntries } from './RegisterEntries';
import { SheetUpload } from './SheetUpload';

/** One register: what it is, which obligation delivers it, its versions and the entries of the one that was chosen. */
export function RegisterCard({ register, delivers }: { register: Register; delivers?: string }) {
  const { t } = useWords();
  const { id, title, publicity, openedBy, openedOn, versions, may } = register;
  const [chosen, setChosen] = useState<number | null>(null);
  const readable = register.sight === 'full';
  const shown = versions.find(({ version }) => version === chosen) ?? versions[0];
  return (
    <article className="report-card" data-testid="register" data-version={shown?.version ?? 0}>
      <div className="report-head">
        <strong>{title}</strong>
        <Tag>{publicity}</Tag>
        {shown ? (
          <Select
            size="small"
            aria-label={t.sheets.choose}
            value={shown.version}
            onChange={setChosen}
            options={versions.map(({ version, entries }) => ({
              value: version,
              label: t.sheets.version(version, entries),
            }))}
            data-testid="register-version"
          />
        ) : (
          <Tag color="gold">{t.sheets.nothingFiled}</Tag>
        )}
        <span className="quiet">
          {shown
            ? t.sheets.filedBy(shown.body, shown.filedBy ?? '', shown.filedOn)
            : t.sheets.opened(openedBy ?? '', openedOn)}
        </span>
        <span className="sheet-buttons">
          {readable && (
            <Button size="small" icon={<DownloadOutlined />} href={registerUrl(id, shown?.version)}>
              {shown ? t.sheets.download : t.sheets.template}
            </Button>
          )}
          {may.includes('file-register') && (
            <SheetUpload
              label={t.sheets.upload}
              testId="register-up"
              size="small"
              run={(file) => fileRegister(id, file)}
              done={({ version, entries }) => t.sheets.filed(version, entries)}
            />
          )}
        </span>
      </div>
      {delivers && <p className="quiet">{t.sheets.delivers(delivers)}</p>}
      {!readable ? (
        <InvolvedOnly />
      ) : shown ? (
        <RegisterEntries registerId={id} version={shown.version} />
      ) : (
        <p className="quiet">
          {register.columns
            .map(({ title, type, required }) =>
              [title, `（${t.sheets.types[type]}`, required ? `，${t.sheets.required}` : '', '）'].join(''),
            )
            .join(t.app.listComma)}
        </p>
      )}
    </article>
  );
}
