/** Names of what the module provides that is no class of its own. */
export const ENVIRONMENT = Symbol('environment');
export const DUBAN = Symbol('duban');
export const TEMPORAL_CLIENT = Symbol('temporal client');
