/** Names of what the module provides that is no class of its own. */
export const ENVIRONMENT = Symbol('environment');
export const DUBAN = Symbol('duban');
/** The channels that lead outside; none in most houses. */
export const CHANNELS = Symbol('channels');
export const TEMPORAL_CLIENT = Symbol('temporal client');
