/** The commonest surnames; a word of two or three characters that begins with one and is called like no body is a person. */
const SURNAME =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文房陶洪翟倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢骆岳齐梅庄涂祝甘阮詹欧]/;
const MASKED = /^(?:某{1,3}|[\u4e00-\u9fff]某{1,2}|[\u4e00-\u9fff]?[×xX*＊○]{1,2})$/;

/** True for what can only be the name of a person: 某某, 王某, and where a label asks for persons 王大力. */
export const isPerson = (word: string, asked: boolean): boolean =>
  MASKED.test(word) || (asked && /^[\u4e00-\u9fff]{2,4}$/.test(word) && SURNAME.test(word));

/** A label that asks for persons beside bodies: 责任单位及责任人, 责任领导及单位. */
export const asksForPersons = (label: string): boolean => /领导|责任人|负责人|联系人|分管/.test(label);

/** 县甲局（某某）: a person in brackets behind a body. */
export function withoutPerson(name: string, asked: boolean): string {
  const behind = /[（〔]([^（）〔〕]{1,5})[）〕]$/.exec(name);
  return behind && isPerson(behind[1], asked) ? name.slice(0, behind.index) : name;
}
