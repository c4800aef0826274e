/** Chinese fonts under the names that Windows gives them in English. */
const romanized =
  /^(?:SimSun|NSimSun|SimHei|KaiTi|FangSong|DengXian|YouYuan|LiSu|Microsoft YaHei|PingFang|Noto Sans (?:CJK )?SC|Source Han|STSong|STKaiti|STHeiti|STFangsong|STZhongsong)/i;

/** A font of this name is meant for Chinese text. */
export const isChineseFont = (name: string) => /\p{Script=Han}/u.test(name) || romanized.test(name);
