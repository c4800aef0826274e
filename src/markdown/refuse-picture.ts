import type {Image, ImageReference} from "mdast";
import type {Wording} from "../diagnostic/diagnostic.ts";
import type {Block} from "../model/document.ts";
import type {ParseContext} from "./parse-context.ts";

/** How a picture is written, for hints. */
export const pictureExample: Wording = {
  en: '![the new school](pictures/school.jpg "The new school in May")',
  zh: '![新校区教学楼](pictures/campus.jpg "新校区一期工程")',
};

/** A picture in a line of text, a heading or a cell: a line has no room for it. */
export function refusePicture(node: Image | ImageReference, context: ParseContext): void {
  if (node.type === "imageReference") {
    context.error(
      "picture-inline",
      node,
      {
        en: "a picture is written with its path, not with a reference",
        zh: "图片要直接写出路径，不能用引用写法",
      },
      {
        en: `write it in a paragraph of its own: ${pictureExample.en}`,
        zh: `请单独成段：${pictureExample.zh}`,
      },
    );
    return;
  }
  context.error(
    "picture-inline",
    node,
    {
      en: "a picture stands in a paragraph of its own, not within a line, a heading or a cell",
      zh: "图片要单独成段，不能写在一行文字、标题或单元格里",
    },
    {
      en: "put it on a line of its own with a blank line before and after; beside text it stands in :::columns",
      zh: "请单独写一行，前后各空一行；要与文字并排，请用 :::columns 分栏",
    },
  );
}

/** Pictures in what holds text only. @param holder what it is called */
export function refuseHeld(blocks: readonly Block[], context: ParseContext, holder: Wording): void {
  for (const block of blocks) {
    if (block.type === "list") refuseHeld(block.items.flat(), context, holder);
    if (block.type !== "picture") continue;
    context.diagnostics.push({
      severity: "error",
      code: "picture-place",
      message: {en: `a picture cannot stand within ${holder.en}`, zh: `${holder.zh}里不能放图片`},
      hint: {
        en: "put it before or after it, with a blank line between and without indent",
        zh: "请移到它的前面或后面，空一行，行首不缩进",
      },
      place: block.place,
    });
  }
}
