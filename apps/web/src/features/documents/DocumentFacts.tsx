import { Descriptions } from 'antd';
import type { DocumentView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { WhyDate } from '../../components/WhyDate';
import { useWords } from '../../i18n/language';
import { DocumentState } from './DocumentState';

export function DocumentFacts({ paper }: { paper: DocumentView }) {
  const { t } = useWords();
  const words = t.documents;
  return (
    <Descriptions
      size="small"
      column={3}
      bordered
      items={[
        { label: words.kind, children: words.kinds[paper.kind] ?? paper.kind },
        { label: words.number, children: paper.number ?? <span className="quiet">{words.noNumber}</span> },
        { label: words.state, children: <DocumentState state={paper.state} /> },
        { label: words.addressee, children: paper.addressee },
        { label: words.draftedOn, children: <DateText date={paper.draftedOn} /> },
        { label: words.issuedOn, children: <DateText date={paper.issuedOn} /> },
        { label: words.signedBy, children: paper.signedBy ?? '–' },
        { label: words.receivedOn, children: <DateText date={paper.receivedOn} /> },
        { label: words.receivedBy, children: paper.receivedBy ?? '–' },
        ...paper.limits.map(({ what, on, why }) => ({
          label: words.limits[what],
          children: (
            <WhyDate why={why}>
              <DateText date={on} />
            </WhyDate>
          ),
        })),
        { label: words.bases, span: 3, children: paper.bases.join(t.app.listComma) || '–' },
      ]}
    />
  );
}
