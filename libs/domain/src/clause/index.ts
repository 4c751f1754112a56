export * from './obligation';
export * from './lifecycle';
export * from './light';
export * from './accountability-policy';
export * from './changes';
export * from './owners';
export * from './reporting-rhythm';
export * from './derive-obligations';
