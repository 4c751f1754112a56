/** A file that proves what was found; it is fetched by its hash. */
export class FindingEvidenceView {
  fileName: string;
  size: number;
  sha256: string;
}

/** What a person found, and where it led. */
export class FindingView {
  id: number;
  kind: 'prominent-problem' | 'deterioration' | 'complaints' | 'falsified-data' | 'dereliction' | 'farmland-decline';
  ladder: 'C' | 'D' | 'E';
  body: string;
  clauseNumber: number | null;
  text: string;
  evidence: FindingEvidenceView[];
  foundOn: string;
  recordedBy: string;
}
