import {chart} from "./sections/chart.ts";
import {closing} from "./sections/closing.ts";
import {conclusion, headline} from "./sections/headline.ts";
import {initiatives} from "./sections/initiatives.ts";
import {meeting} from "./sections/meeting.ts";
import {points} from "./sections/points.ts";
import {table} from "./sections/table.ts";
import {type Lines, note, say, type TemplateDraft} from "./template-draft.ts";

/** What it comes to, first; then what that rests on. Text before the chart fills the page that it would leave. */
export function writeBody(draft: TemplateDraft): Lines {
  if (draft.for === "meeting") return [explainBody(draft), explainNames(draft), ...meeting(draft)];
  return [
    explainBody(draft),
    explainNames(draft),
    ...headline(draft),
    ...(draft.format === "pptx" ? firstSlide(draft) : []),
    ...points(draft),
    ...table(draft),
    ...(draft.format === "docx"
      ? [...initiatives(draft), ...chart(draft)]
      : [...chart(draft), ...initiatives(draft)]),
    ...closing(draft),
  ];
}

function firstSlide(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "每页的标题都是一句结论，数字由双花括号取得，数据变了标题跟着变。",
      "Each slide has a title that says what was found; its figures come from the data and follow it.",
    ),
    say(draft, {zh: "# 一页看懂", en: "# At a glance"}),
    "",
    `## ${conclusion(draft)}`,
    "",
  ];
}

function explainBody(draft: TemplateDraft): string {
  return draft.format === "docx"
    ? note(
        draft,
        "双花括号加两个短横的是注释，不会进入文件。# 是一级标题，## 是二级标题，编号自动生成；空一行就是新的一段。",
        "Two braces with two hyphens hold a comment, which does not reach the document. # is a heading of level 1, ## of level 2, numbered by themselves; a blank line begins a new paragraph.",
      )
    : note(
        draft,
        "双花括号加两个短横的是注释，不会进入文件。# 是章节名，用小字印在各页标题上方；## 开始一页新幻灯片，单独一行 --- 也换页；放不下的自动续页。",
        "Two braces with two hyphens hold a comment, which does not reach the deck. # names a section, in small type above the titles of its slides; ## begins a slide, so does a line of ---; what does not fit goes on to the next.",
      );
}

function explainNames(draft: TemplateDraft): string {
  return note(
    draft,
    "双花括号里的名称从数据取值，数字会带上来源；全部写法见 jianbao list helpers。改完用 jianbao check 检查，用 jianbao preview 看效果。",
    "Names within two braces are taken from the data, figures with their source; jianbao list helpers explains all. jianbao check tells whether all is right, jianbao preview shows it.",
  );
}
