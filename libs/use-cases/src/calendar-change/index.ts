export type { CalendarMove, DateAside } from './moves';
export * from './preview-calendar';
export * from './apply-calendar';
