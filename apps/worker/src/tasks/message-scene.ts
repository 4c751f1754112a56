import { localTime } from '@app/domain/calendar';
import type { OutsideChannel } from '@app/domain/vocabulary';
import type { MessageScene } from '@app/notifications';
import type { Settings } from '@app/use-cases';

/** What messages are written by, from the settings in force. */
export const messageScene = (
  { messages, calendar, workingHours, directory }: Settings,
  channels: readonly OutsideChannel[],
  now: number,
): MessageScene => ({
  ...{ rules: messages, calendar, hours: workingHours, channels },
  ...{ coordinator: directory.coordinator, superior: directory.countyOffice },
  ...{ now, today: localTime(now).date },
});
