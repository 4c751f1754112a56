import type { NotedAlarmKind } from '../alarm/alarm.entity';

/** What whoever runs the machine has to know. */
export type AlarmKind =
  | NotedAlarmKind
  /** Wake-ups wait longer than a minute: the worker or Temporal is down. */
  | 'letters-waiting'
  /** A wake-up was refused again and again. */
  | 'letter-undeliverable'
  /** A date has passed and nobody looked. */
  | 'wake-overdue'
  /** A date of the record that nobody can have meant. */
  | 'date-absurd'
  /** A draft that nobody who is there can review, sign or revise. */
  | 'paper-stuck'
  /** A process was asked an hour ago and has not answered. */
  | 'process-unanswered';

export class AlarmView {
  kind: AlarmKind;
  /** What it is about, mostly the id of a workflow. */
  subject: string;
  /** Since when, as an instant. */
  since: string;
  /** What was seen, in the words of the machine. */
  detail: string;
  /** When it was over; null while it stands. */
  settledAt: string | null;
}
