import type {Image, Paragraph as ParagraphNode, PhrasingContent} from "mdast";
import {findPathFault} from "../../diagnostic/inner-path.ts";
import type {Picture, PictureWidth} from "../../model/document.ts";
import {inferredDirective, inferredMark} from "../../query/inferred-mark.ts";
import {isComment, splitLines} from "../inline.ts";
import {pictureFolder as home} from "../list-pictures.ts";
import type {ParseContext} from "../parse-context.ts";
import {pictureExample} from "../refuse-picture.ts";
import {readAttributes} from "./picture-attributes.ts";

interface WrittenPicture {
  readonly image: Image;
  /** What stands behind it in braces, with these. */
  readonly attributes: string;
}

/** The pictures of a paragraph that holds nothing else, each on a line; undefined for any other paragraph. */
export function parsePictures(node: ParagraphNode, context: ParseContext): Picture[] | undefined {
  if (!node.children.some(({type}) => type === "image")) return undefined;
  const shown = node.children.filter((child) => child.type !== "html" || !isComment(child.value));
  const written = splitLines(shown).map(readLine);
  if (!written.every((line) => line !== undefined)) return undefined;
  return written.flatMap((line) => parsePicture(line, context));
}

function readLine([image, behind, ...others]: readonly PhrasingContent[]): WrittenPicture | undefined {
  if (image?.type !== "image" || others.length > 0) return undefined;
  if (behind === undefined) return {image, attributes: ""};
  if (behind.type !== "text" || !/^\s*[{｛]/u.test(behind.value)) return undefined;
  return {image, attributes: behind.value.trim()};
}

function parsePicture({image, attributes}: WrittenPicture, context: ParseContext): Picture[] {
  const {id, width} = readAttributes(attributes, image, context);
  const {url: path} = image;
  const alternative = (image.alt ?? "").trim();
  const title = (image.title ?? "").trim();
  const caption = title.replaceAll(inferredDirective, inferredMark);
  checkWords(image, alternative, context);
  if (id !== undefined && caption === "") {
    context.error(
      "picture-attribute",
      image,
      {en: "a picture without a caption has no number to refer to", zh: "没有标题的图片没有编号，不能引用"},
      {
        en: `write its caption behind the path: ${pictureExample.en}`,
        zh: `请在路径后写上标题：${pictureExample.zh}`,
      },
    );
  }
  const size = findSize(image, path, context);
  if (!size) return [];
  return [
    {
      type: "picture",
      ...(id === undefined ? {} : {id}),
      path,
      alternative,
      caption,
      ...(caption === title ? {} : {inferred: true}),
      ...(width === undefined ? {} : {width: width satisfies PictureWidth}),
      size,
      place: context.placeOf(image),
    },
  ];
}

/** Who does not see a picture is told what it shows; the name of its file tells nobody. */
function checkWords({url, ...image}: Image, alternative: string, context: ParseContext): void {
  const file = url.slice(url.lastIndexOf("/") + 1);
  const name = file.replace(/\.[^.]*$/u, "");
  if (alternative !== "" && alternative !== file && alternative !== name) return;
  context.error(
    "picture-without-words",
    {...image, url},
    {en: "the picture has no alternative text", zh: "图片没有替代文字"},
    {
      en: `say in the brackets what it shows, for those who do not see it: ${pictureExample.en}`,
      zh: `请在方括号里写明图上是什么，供看不到图的人了解：${pictureExample.zh}`,
    },
  );
}

function findSize(image: Image, path: string, context: ParseContext) {
  const fault = findPathFault(path);
  if (fault) {
    context.error(fault.code, image, fault.message, fault.hint);
    return undefined;
  }
  if (!path.startsWith(home)) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    context.error(
      "picture-folder",
      image,
      {
        en: `"${path}" does not lie in the folder ${home} of the templates`,
        zh: `“${path}”不在模板文件夹的 ${home} 里`,
      },
      {
        en: `put the file there, and write ${home}${name}`,
        zh: `请把文件放到那里，写成 ${home}${name}`,
      },
    );
    return undefined;
  }
  if (!context.pictures) return unseen;
  const known = context.pictures.get(path);
  if (!known) throw new Error(`nobody has looked for ${path}`);
  const place = context.placeOf(image);
  context.diagnostics.push(...known.problems.map((problem) => ({...problem, place})));
  return known.size;
}

/** Where only the text is looked at, the proportion of a photograph stands for that of the picture. */
const unseen = {width: 1200, height: 900};

/** A line that begins as a picture does, but is none to Markdown: it would be printed as it stands. */
export function checkPictureMarks(node: ParagraphNode, context: ParseContext): void {
  if (node.children.some(({type}) => type === "image" || type === "imageReference")) return;
  const line = context
    .sourceOf(node)
    .split("\n")
    .find((each) => /^\s*[!！][[［【].*[\]］】]\s*[(（].*pictures/u.test(each));
  if (line === undefined) return;
  const hasFigure = line.includes(":figure[");
  context.error(
    "picture-syntax",
    node,
    {en: "this is meant for a picture, but is not written as one", zh: "这里像是图片，但写法不对"},
    hasFigure
      ? {
          en: "a caption is plain text: name what the picture shows, and put the figure into the text",
          zh: "图片标题只能写文字：请写图上是什么，数字写到正文里",
        }
      : {
          en: `use half-width signs and straight quotes; a path with spaces stands between < and >: ${pictureExample.en}`,
          zh: `请用半角符号和直引号；路径中有空格时用 < 和 > 括起来：${pictureExample.zh}`,
        },
  );
}
