export class MailView {
  id: number;
  recipient: string;
  subject: string;
  text: string;
  on: string;
}
