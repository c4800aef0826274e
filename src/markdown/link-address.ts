import type {Link as LinkNode} from "mdast";
import type {ParseContext} from "./parse-context.ts";

/** A finished file travels alone: only addresses on the web and of letters lead anywhere from it, and do no harm. */
const followed = /^(?:https?:\/\/|mailto:)[^\\]+$/iu;

export function checkAddress(node: LinkNode, context: ParseContext): void {
  if (followed.test(node.url) && URL.canParse(node.url)) return;
  context.error(
    "link-address",
    node,
    {
      en: `nobody can follow this link: "${shorten(node.url)}"`,
      zh: `这个链接在文件里打不开：“${shorten(node.url)}”`,
    },
    {
      en: "write a whole address that begins with https://, http:// or mailto:, or take the link out",
      zh: "请写出以 https://、http:// 或 mailto: 开头的完整地址，或去掉链接",
    },
  );
}

const shorten = (address: string) => {
  const shown = address.replace(/\p{C}/gu, "�");
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
};
