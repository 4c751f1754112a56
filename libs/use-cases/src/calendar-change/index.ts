export type { CalendarMove } from './moves';
export * from './preview-calendar';
export * from './apply-calendar';
