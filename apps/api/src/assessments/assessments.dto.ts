export class SignedAssessment {
  signedOn: string;
}
