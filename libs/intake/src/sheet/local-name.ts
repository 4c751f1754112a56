/** The name of an element without the prefix that a program may have given to its namespace. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
