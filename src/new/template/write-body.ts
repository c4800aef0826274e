import {cards} from "./sections/cards.ts";
import {chart} from "./sections/chart.ts";
import {closing, initiatives} from "./sections/initiatives.ts";
import {sentences} from "./sections/sentences.ts";
import {table} from "./sections/table.ts";
import {type Lines, note, type TemplateDraft} from "./template-draft.ts";

export function writeBody(draft: TemplateDraft): Lines {
  return draft.format === "docx" ? briefing(draft) : deck(draft);
}

function briefing(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "双花括号加两个短横的是注释，不会进入文件。# 是一级标题，## 是二级标题，编号自动生成；空一行就是新的一段。",
      "Two braces with two hyphens hold a comment, which does not reach the document. # is a heading of level 1, ## of level 2, numbered by themselves; a blank line begins a new paragraph.",
    ),
    explainNames(draft),
    "# 总体情况",
    "",
    ...sentences(draft),
    ...cards(draft),
    ...table(draft),
    ...chart(draft),
    ...initiatives(draft),
    "# 数据说明",
    "",
    ...closing(draft),
  ];
}

function deck(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "双花括号加两个短横的是注释，不会进入文件。# 是章节页，## 开始一页新幻灯片，单独一行 --- 也换页；放不下的自动续页。",
      "Two braces with two hyphens hold a comment, which does not reach the deck. # makes a section slide, ## begins a slide, so does a line of ---; what does not fit goes on to the next.",
    ),
    explainNames(draft),
    "# 总体情况",
    "",
    "## 核心数据",
    "",
    ...cards(draft),
    ...sentences(draft),
    ...table(draft),
    ...chart(draft),
    ...initiatives(draft),
    "## 数据说明",
    "",
    ...closing(draft),
  ];
}

function explainNames(draft: TemplateDraft): string {
  return note(
    draft,
    "双花括号里的名称从数据取值，数字会带上来源；全部写法见 jianbao list helpers。改完用 jianbao check 检查，用 jianbao preview 看效果。",
    "Names within two braces are taken from the data, figures with their source; jianbao list helpers explains all. jianbao check tells whether all is right, jianbao preview shows it.",
  );
}
