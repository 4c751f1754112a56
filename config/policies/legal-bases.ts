import { ArrayUnique, ValidateIf } from 'class-validator';
import type { IsoDate } from '@app/domain/calendar';
import type { LegalBasis } from '@app/domain/escalation/legal-basis';
import { IsDay, IsText, Parts, says } from '../checks';

export class LegalBasisEntry implements LegalBasis {
  @IsText()
  id: string;

  @IsText()
  title: string;

  @ValidateIf((entry: LegalBasisEntry) => entry.number !== null)
  @IsText()
  number: string | null;

  @ValidateIf((entry: LegalBasisEntry) => entry.article !== null)
  @IsText()
  article: string | null;

  @IsDay()
  validFrom: IsoDate;

  @ValidateIf((entry: LegalBasisEntry) => entry.validTo !== null)
  @IsDay()
  validTo: IsoDate | null;

  @ValidateIf((entry: LegalBasisEntry) => entry.note !== null)
  @IsText()
  note: string | null;
}

export class LegalBasesFile {
  @Parts(() => LegalBasisEntry)
  @ArrayUnique((basis: LegalBasisEntry) => basis?.id, says('id 不得重复', 'must not use an id twice'))
  bases: LegalBasisEntry[];
}
