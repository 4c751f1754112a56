import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

class PersonDto {
  @IsString()
  @MinLength(1)
  @MaxLength(50)
  name: string;

  @IsString()
  @MinLength(1)
  @MaxLength(50)
  post: string;

  /** Name of the body the person acts for; without one the account only reads. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  body?: string | null;
}

export class NewAccountDto extends PersonDto {
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  username: string;
}

export class AccountChangeDto extends PersonDto {}

export class EndingDto {
  /** Why, for the record and for whoever looks at the account later. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  reason: string;
}

export class PasswordDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  present: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  next: string;
}

export class GivenPassword {
  /** Shown this once; good for the first sign-in within a week. Null where the account keeps the one it has. */
  password: string | null;
}

export class ChangedAccount {
  changed: boolean;
}

export class EndedSessions {
  ended: number;
}
