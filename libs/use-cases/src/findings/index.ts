export * from './record-finding';
