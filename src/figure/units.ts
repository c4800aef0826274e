import {unitWords} from "../model/unit-words.ts";

/**
 * What may not follow: 2025年度 and 三年级 are no years, 三成立 no tenths, 20分钟 no marks, 8000家长 no houses.
 * Where the word that follows begins with the unit, the unit cannot be told from it.
 */
const notBefore: Readonly<Record<string, string>> = {
  年: "级制度代份轻鉴货味",
  分: "之钟别布析校层类级工散享园局院数点段",
  家: "长庭园校乡国",
  名: "额单称义誉",
  人: "民才均工文口物员格力",
  天: "然津府文",
  个: "性体案别税",
  次: "序日第数要",
  位: "于置居列次",
  级: "别",
  条: "件例约",
  期: "间待望刊末",
  节: "约省能目日",
  门: "口户槛",
  度: "过假",
  本: "科校区市地级土身质次",
  台: "湾州",
  对: "外于口象照",
  班: "级主",
  场: "地馆所景",
  处: "于理置分",
  部: "分门署委级长市",
  类: "似别",
  重: "庆点要大视",
  组: "织建成合",
  单: "位元",
  面: "积对向临",
  起: "来步点",
  把: "握",
  成: "立员果都渝为功长本人绩就效年分熟套品型交形份",
};

/** 57.5万名义务教育新生, 3家乡镇医院, 3个案例: the second letter begins another word. */
const yetBefore: Readonly<Record<string, string>> = {
  名: "义务",
  家: "乡镇|国[有内际营]|长期",
  个: "案[例件]|体(?!户|经营|工商|重)",
  本: "科[普幻]",
};

/** A source for regular expressions that matches one unit, the longest first. */
export const unitPattern: string = `(?:${unitWords
  .toSorted((a, b) => b.length - a.length)
  .map((unit) => `${unit}${limit(unit)}`)
  .join("|")})`;

function limit(unit: string): string {
  const letters = notBefore[unit];
  const others = yetBefore[unit];
  return letters ? `(?${others ? `:(?=${others})|(?![${letters}])` : `![${letters}]`})` : "";
}

const atStart = new RegExp(`^${unitPattern}`, "u");

/**
 * The unit that a text begins with, as printed; empty when there is none.
 *
 * @param others units of a data package that are not in the list above
 */
export function findUnit(text: string, others: readonly string[] = []): string {
  const known = atStart.exec(text)?.[0] ?? "";
  const longer = others.filter((unit) => unit.length > known.length && text.startsWith(unit));
  return longer.sort((a, b) => b.length - a.length)[0] ?? known;
}
