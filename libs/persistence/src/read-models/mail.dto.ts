export class MailView {
  id: number;
  recipient: string;
  subject: string;
  text: string;
  on: string;
}

/** Mails, the latest first. */
export class MailPage {
  mails: MailView[];
  /** Whether there are older ones. */
  more: boolean;
}
