import { join } from 'node:path';
import { checkWorkingHours, type WorkingHours } from '@app/domain/calendar';
import { IsText, Parts } from '../checks';
import { repoRoot } from '../paths';
import { readChecked } from '../read-checked';

const FILE = join(repoRoot, 'config/calendars/working-hours.json');

class StretchFile {
  @IsText()
  from: string;

  @IsText()
  to: string;
}

class WorkingHoursFile implements WorkingHours {
  @Parts(() => StretchFile)
  stretches: StretchFile[];
}

/** 办公时间, the same on every working day. @throws DubanError `calendar-invalid`, `working-hours-invalid` */
export function loadWorkingHours(file = FILE): WorkingHours {
  return checkWorkingHours(readChecked(file, WorkingHoursFile, 'calendar-invalid'));
}
