export * from './channel';
export * from './notify';
export * from './record-digests';
export * from './recorder';
