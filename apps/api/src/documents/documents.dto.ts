export class SignedDocument {
  /** 发文字号 */
  number: string;
}

export class ReceivedDocument {
  receivedOn: string;
}
