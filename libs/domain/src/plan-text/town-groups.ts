const TOWN = '(?:乡镇|镇乡|镇街道?|乡|镇|街道|街镇)';
const MORE = `(?:[、（]?(?:${TOWN})[）]?)?`;
const OFFICE = '(?:党委和政府|党委、政府|党委政府|人民政府|政府|办事处)?';

/** 各镇, 各乡镇人民政府、街道办事处, 有关镇: the towns of a county without their names. Which they are is for a person to say. */
export const TOWNS_TOGETHER = `(?:全县|全区|全市)?(?:各有关|各相关|各|有关|相关)${TOWN}${MORE}${OFFICE}(?:、街道(?:办事处|办)?)?`;
/** 所在镇, 属地镇: one of them, which the case decides. */
export const TOWN_OF_THE_PLACE = `(?:所在地?|属地|辖区|当地)(?:的)?${TOWN}${MORE}${OFFICE}`;

const WHOLE = new RegExp(`^(?:${TOWNS_TOGETHER}|${TOWN_OF_THE_PLACE})$`);

/** Whether a written name stands for towns that are not named. */
export const isTownGroup = (written: string): boolean => WHOLE.test(written);
