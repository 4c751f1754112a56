export class EventView {
  id: number;
  obligationId: number | null;
  on: string;
  kind: string;
  actor: string | null;
  body: string | null;
  obligation: string | null;
  data: Record<string, unknown>;
}
