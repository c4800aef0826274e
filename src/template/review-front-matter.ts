import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {formatOfEdition, usualEdition} from "../model/edition.ts";
import type {Review} from "../yaml/parse-yaml.ts";
import {type FrontMatter, limitKeys} from "./front-matter.ts";

/** Finds keys that are right by themselves, and do not go with the format. */
export const reviewFrontMatter: Review<FrontMatter> = (frontMatter, placeOf) => {
  const {format, edition} = frontMatter;
  const found: Diagnostic[] = [];
  for (const key of ["levels", "areas"] as const) {
    if (frontMatter.for === "area" || frontMatter[key] === undefined) continue;
    found.push({
      severity: "error",
      code: "areas-of-other-subject",
      message: {
        en: `"${key}" chooses areas, and this template is for: ${frontMatter.for}`,
        zh: `“${key}”用来选地区，而这个模板写的是 for: ${frontMatter.for}`,
      },
      hint: {en: `take "${key}" out, or write for: area`, zh: `请删去“${key}”，或改为 for: area`},
      place: placeOf([key]),
    });
  }
  if (edition !== undefined && formatOfEdition[edition] !== format) {
    found.push({
      severity: "error",
      code: "edition-of-other-format",
      message: {
        en: `the edition "${edition}" is for ${formatOfEdition[edition]}, this template makes ${format}`,
        zh: `版本“${edition}”用于 ${formatOfEdition[edition]}，而这个模板生成 ${format}`,
      },
      hint: {
        en: `write edition: ${usualEdition[format]}, or format: ${formatOfEdition[edition]} with a theme for it`,
        zh: `请改为 edition: ${usualEdition[format]}，或改为 format: ${formatOfEdition[edition]} 并选用相应的主题`,
      },
      place: placeOf(["edition"]),
    });
  }
  const otherKey = limitKeys[format === "docx" ? "pptx" : "docx"];
  const most = frontMatter[otherKey];
  if (most !== undefined) {
    const own = limitKeys[format];
    found.push({
      severity: "error",
      code: "limit-of-other-format",
      message: {
        en: `"${otherKey}" says nothing of ${format}, which this template makes`,
        zh: `“${otherKey}”不适用于 ${format}，而这个模板生成 ${format}`,
      },
      hint: {en: `write ${own}: ${most} instead`, zh: `请改写为 ${own}: ${most}`},
      place: placeOf([otherKey]),
    });
  }
  return found;
};
