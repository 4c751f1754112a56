import { IsString, MaxLength, MinLength } from 'class-validator';

export class Credentials {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

export class DemoChoice {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;
}

export class SessionView {
  name: string;
  post: string;
  body: string | null;
  role: string;
  /** True for a person of the demo, who can change places with another one. */
  demo: boolean;
  /** The password was given out: the person has to choose another before anything else. */
  passwordDue: boolean;
}

export class DemoPersonView {
  username: string;
  name: string;
  post: string;
  body: string | null;
  role: string;
}
