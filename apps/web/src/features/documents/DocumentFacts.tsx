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
      className="document-facts"
      size="small"
      column={{ xs: 1, md: 3 }}
      bordered
      items={[
        { label: words.kind, children: words.kinds[paper.kind] },
        { label: words.number, children: paper.number ?? <span className="quiet">{words.noNumber}</span> },
        { label: words.state, children: <DocumentState state={paper.state} /> },
        { label: words.addressee, children: paper.addressee },
        { label: t.signOff.draftedBy, children: <Drafters paper={paper} /> },
        { label: t.signOff.reviewedBy, children: paper.reviewedBy ?? '–' },
        { label: words.draftedOn, children: <DateText date={paper.draftedOn} /> },
        { label: words.issuedOn, children: <DateText date={paper.issuedOn} /> },
        { label: words.signedBy, children: paper.signedBy ?? '–' },
        ...(paper.signedFor ? [{ label: t.signOff.signedFor, children: paper.signedFor }] : []),
        ...(paper.signers.length > 0
          ? [{ label: t.signOff.signers, children: paper.signers.join(t.app.listComma) }]
          : []),
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

/** Who wrote at it; a rung of the ladder, until somebody revises it. */
function Drafters({ paper: { draftedBy, round } }: { paper: DocumentView }) {
  const { t } = useWords();
  return (
    <>
      {draftedBy.join(t.app.listComma) || <span className="quiet">{t.signOff.byRung}</span>}
      {round > 1 && <span className="quiet"> {t.signOff.round(round)}</span>}
    </>
  );
}
