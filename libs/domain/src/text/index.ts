export { cut, cutFront } from './cut';
export { isWellFormed, textFault, withoutDirections, type TextFault } from './sound-text';
