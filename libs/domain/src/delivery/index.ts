export * from './recipients';
export * from './rules';
export * from './send-time';
export * from './unread';
export * from './week';
