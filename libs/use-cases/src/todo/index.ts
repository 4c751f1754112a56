export * from './rebuild-todos';
export { settleTodos, type Differences } from './settle-todos';
export { isFor } from './todo-draft';
