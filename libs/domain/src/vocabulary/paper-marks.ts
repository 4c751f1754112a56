/** 公开属性 of a paper (政府信息公开条例 art. 16): published of its own accord, upon request, or not. */
export const PUBLICITIES = ['主动公开', '依申请公开', '不予公开'] as const;

/** 密级 (保守国家秘密法); a paper without one is no state secret. */
export const SECRECIES = ['秘密', '机密', '绝密'] as const;

/** 紧急程度 of a paper that is not a telegram (党政机关公文处理工作条例 art. 9). */
export const URGENCIES = ['加急', '特急'] as const;

export type Publicity = (typeof PUBLICITIES)[number];
export type Secrecy = (typeof SECRECIES)[number];
export type Urgency = (typeof URGENCIES)[number];
