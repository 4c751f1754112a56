import { IsString, MaxLength, MinLength } from 'class-validator';
import { SessionView } from '../session/session.dto';

/** Somebody who vouches for persons, as the sign-in page offers it. */
export class WayView {
  id: string;
  name: string;
}

export class WantedPage {
  /** Where the person wanted to go. */
  @IsString()
  @MaxLength(500)
  to: string;
}

export class SentAway {
  /** Where the browser goes now. */
  url: string;
}

export class ComeBackDto {
  /** What stands behind the question mark of the address to which the person came back. */
  @IsString()
  @MinLength(1)
  @MaxLength(8_000)
  answer: string;
}

export class CameInView {
  person: SessionView;
  /** The page the person wanted. */
  to: string;
}

export class BindingDto extends ComeBackDto {
  /** The id of the way, as the state names it. */
  @IsString()
  @MaxLength(20)
  way: string;
}

/** An identity that is bound to an account. */
export class IdentityView {
  id: number;
  /** The name of the way; null where it is not set up any more. */
  way: string | null;
  issuer: string;
  subject: string;
  boundAt: string;
  /** The administrator entered it, and its owner has not confirmed it yet: it opens nothing. */
  unconfirmed: boolean;
}

export class IdentityDto {
  /** The id of the way whose issuer it is. */
  @IsString()
  @MaxLength(20)
  way: string;

  /** By what the issuer knows the person. */
  @IsString()
  @MinLength(1)
  @MaxLength(255)
  subject: string;
}
