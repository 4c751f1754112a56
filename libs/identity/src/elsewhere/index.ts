export * from './way';
export * from './flow';
export * from './refusals';
export * from './sign-in-elsewhere';
export { bindIdentity, identitiesOf, unbindIdentity, type IdentityBound } from './bind-identity';
