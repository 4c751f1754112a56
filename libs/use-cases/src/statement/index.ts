export * from './file-statement';
