/** Another obligation of the same body that one record may fulfil. */
export class FulfillableView {
  id: number;
  /** The number of its clause. */
  clause: number;
  title: string;
  dueOn: string;
  /** Its clause itself asks for a report to an organ above. */
  likely: boolean;
}
