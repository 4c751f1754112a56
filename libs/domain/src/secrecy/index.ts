export * from './who-may-see';
