/** What a person found, and where it led. */
export class FindingView {
  id: number;
  kind: 'prominent-problem' | 'deterioration' | 'complaints' | 'falsified-data' | 'dereliction' | 'farmland-decline';
  ladder: 'C' | 'D' | 'E';
  body: string;
  clauseNumber: number | null;
  text: string;
  /** Names of the files that prove it. */
  evidence: string[];
  foundOn: string;
  recordedBy: string;
}
