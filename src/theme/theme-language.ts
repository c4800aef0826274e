import {z} from "zod";
import {languageIds} from "../model/language.ts";
import {explain} from "../yaml/explain.ts";

/** The language of documents whose templates name none. */
export const themeLanguage = explain(z.enum(languageIds).optional(), {
  title: {en: "language of the documents", zh: "文件的语言"},
  text: {
    en: "zh: Chinese; en: English. For what the program writes itself, and for fonts and line breaks. A template may name another; left out, datapackage.json decides.",
    zh: "zh：中文；en：英文。决定程序自己写的文字、所用字体和断行规则。模板可以另定；不写时看 datapackage.json。",
  },
});
