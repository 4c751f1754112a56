export * from './notify';
export * from './record-digests';
