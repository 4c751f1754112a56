/** The checked environment. */
export const ENVIRONMENT = Symbol('environment');

/** The database and the settings, opened once. */
export const DUBAN = Symbol('duban');
