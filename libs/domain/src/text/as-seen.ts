/** What no page shows in a running text: control characters but for tab and line, signs that turn the order or take no room. */
const UNSEEN = /[^\P{Cc}\t\n]|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

/** What no page shows in a name: besides, whatever Unicode lets a font leave out. */
const UNSEEN_IN_NAME = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** White space beside a Chinese character: nobody writes it, and 唐 试岚 is 唐试岚. */
const BESIDE_HAN = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

/**
 * A text as a person sees it, with lines that end in one way. What is pasted from elsewhere carries signs that nobody sees;
 * they are left out, since a text must mean what it shows.
 */
export const textAsSeen = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNSEEN, '');

/**
 * The name of a person, a post or a body as it is seen: two names that look alike are one. Whoever may not act by his name
 * may not by a name with a space or an unseen character in it.
 */
export const nameAsSeen = (name: string): string =>
  name.normalize('NFC').replace(/\s+/g, ' ').replace(UNSEEN_IN_NAME, '').replace(BESIDE_HAN, '').trim();

/**
 * Signs that nobody sees and that turn the order of what follows (Unicode TR #9, section 2), or that take no room at all:
 * with them `gpj.exe` is shown as `exe.jpg`.
 */
const DIRECTIONS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** The name of a file without them; its spaces and signs of its own stay, since a file is asked for by its name. */
export const withoutDirections = (text: string): string => text.replace(DIRECTIONS, '');
