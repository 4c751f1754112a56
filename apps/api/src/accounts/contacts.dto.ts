import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { OUTSIDE_CHANNEL_IDS, type OutsideChannel } from '@app/domain/vocabulary';

export class ContactDto {
  @IsIn(OUTSIDE_CHANNEL_IDS)
  channel: OutsideChannel;

  /** A mail address, a user id of the platform; empty where the channel has one place for all. */
  @IsString()
  @MaxLength(254)
  address: string;

  /** False: only what does not wait for a digest. */
  @IsBoolean()
  digests: boolean;
}

export class ContactsDto {
  /** In the order in which they are tried. */
  @IsArray()
  @ArrayMaxSize(OUTSIDE_CHANNEL_IDS.length)
  @ValidateNested({ each: true })
  @Type(() => ContactDto)
  contacts: ContactDto[];
}

export class TestAskedDto {
  @IsIn(OUTSIDE_CHANNEL_IDS)
  channel: OutsideChannel;
}

export class TestAsked {
  deliveryId: number;
}
