/** How a telephone number is written in the directory: an extension (转) may follow. */
export const PHONE = /^\+?[0-9][0-9 ()-]{3,30}(转[0-9]{1,6})?$/;

/** The longest address of an office, in characters. */
export const LONGEST_ADDRESS = 200;
