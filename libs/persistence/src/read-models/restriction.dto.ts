import type { ActOn } from '@app/domain/vocabulary';
/** 环评限批 of one area, with what was proposed and what the authority decided. */
export class RestrictionView {
  id: number;
  areaKind: 'town' | 'basin' | 'park';
  areaName: string;
  state: 'drafted' | 'proposed' | 'decided' | 'refused' | 'lifted';
  /** With a reduced view texts and names are left out. */
  sight: 'full' | 'reduced';
  situation: string | null;
  scope: string | null;
  /** The months that the county suggests. */
  months: number;
  requirements: string | null;
  supervision: string | null;
  draftedBy: string | null;
  draftedOn: string;
  proposedOn: string | null;
  documentId: number | null;
  authority: string | null;
  decisionNumber: string | null;
  decidedOn: string | null;
  /** The last day of the period; nothing ends by itself when it has passed. */
  until: string | null;
  extended: boolean;
  checkedOn: string | null;
  allDone: boolean | null;
  findings: string | null;
  /** What has to be done today. */
  duty: 'check' | 'propose-lifting' | 'propose-extension' | null;
  /** The last day for the on-site check. */
  checkBy: string | null;
  /** restrict | refuse | extend | lift | check */
  may: ('restrict' | 'refuse' | 'lift' | 'extend' | 'check')[];
}

export class RestrictionsView {
  restrictions: RestrictionView[];
  /** draft */
  may: ActOn<'plan'>[];
}
