export * from './way';
export * from './flow';
export * from './discover-issuer';
export * from './refusals';
export * from './sign-in-elsewhere';
export { bindIdentity, confirmIdentity, identitiesOf, unbindIdentity, type IdentityBound } from './bind-identity';
