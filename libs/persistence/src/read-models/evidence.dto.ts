/** 佐证材料: the hash is what counts. */
export class EvidenceView {
  id: number;
  fileName: string;
  size: number;
  sha256: string;
}
