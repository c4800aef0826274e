import {loweredText, raisedText} from "../../query/raised-text.ts";

/** `\ufffc` stands for what braces fetch. A bar may end a cell, a bracket that is alone a directive. */
const struck = /(?<![\\~])~~(?=[^\s~])((?:[^~|[\]\\]|\[[^~|[\]\\]*\])+?)(?<=\S)~~(?!~)/gu;
const tagged = /<(del|s|strike|sup|sub)>(?=\S)((?:[^<>|[\]\\]|\[[^<>|[\]\\]*\])+?)(?<=\S)<\/\1>/giu;

/** What is raised or lowered: a letter or digit with its signs, such as `n+1`, `-2`, `(n)`, `2.5`, `max`, `[1]`. */
const short =
  "[+\\-−–*′]?(?:[\\p{Script=Latin}\\p{Script=Greek}\\d.,/=()−–+\\-\ufffc]|\\[\\d{1,2}\\]){0,16}[+\\-−*′]?";
/** Signs between two letters: a formula may go on behind it, x^2+y^2, and then nothing is raised. */
const formula = /^[^(].*[+\-−–=/(]./u;
const goesOn = /^[\p{Script=Latin}\p{Script=Greek}\d\ufffc(]/u;
const holdsLetter = /[\p{L}\p{N}\ufffc+\-−*]/u;

/** 注1, ①, （1）, or words. */
const remark = "[（(]?(?:注?\\d{1,2}|[①-⑳]|\\p{Script=Han}{1,8})[）)]?";
const superscript = regex(`(?<=[\\p{L}\\p{N}\\p{Pe}”%％°\ufffc])\\^(${short}|${remark})\\^(?!\\^)`);
/** Behind a digit ~ is a range, as it is between words: 3~5所, 周一~周五. */
const subscript = regex(
  `(?<=[\\p{Script=Latin}\\p{Script=Greek})\\]])(?<!~)~(${short}|${remark})~(?!~)|` +
    "(?<=\\p{Script=Han})~([\\d+-]{1,3}|[a-z]{1,3})~(?![~\\d])",
);

/** `==x==` is a marker pen of other programs: it makes text stand out, as ** does here. */
const marked = /(?<![=<>!*\w])==(?=[^\s=*])([^=*|]+)(?<=\S)==(?![=*\w])/gu;

/**
 * Text that is struck out, raised or lowered as the directives `:deleted[…]`, `:superscript[…]` and `:subscript[…]`:
 * the signs for it end beside Chinese characters where Markdown sees no end, and a ~ has other meanings too. Digits become
 * raised signs at once.
 */
export function markInside(text: string): string {
  return text
    .replace(struck, ":deleted[$1]")
    .replace(tagged, (_, tag: string, content: string, at: number, all: string) => {
      if (/^sup$/iu.test(tag)) return raise(content, all.charAt(at - 1));
      return /^sub$/iu.test(tag) ? lower(content) : `:deleted[${content}]`;
    })
    .replace(superscript, (whole, content: string, at: number, all: string) =>
      isPart(content, all.slice(at + whole.length)) ? raise(content, all.charAt(at - 1)) : whole,
    )
    .replace(
      subscript,
      (whole, latin: string | undefined, digits: string | undefined, at: number, all: string) => {
        const content = latin ?? digits ?? "";
        return isPart(content, all.slice(at + whole.length)) ? lower(content) : whole;
      },
    )
    .replace(marked, (whole, content: string, at: number, all: string) =>
      // Within bold text its stars would end it.
      all.slice(0, at).split("**").length % 2 === 1 ? `**${content}**` : whole,
    );
}

/** Whether it is a text of its own, not what happens to stand between two signs. */
const isPart = (content: string, after: string) =>
  holdsLetter.test(content) && !(formula.test(content) && goesOn.test(after));

/** Digits behind a digit are raised signs in any company: nobody is to read 10 to the power of 1.5 as 101.5. */
function raise(content: string, before: string): string {
  const pieces = /\d/u.test(before) && /^\d/u.test(content) ? (content.match(/\d+|\D+/gu) ?? []) : [content];
  return pieces.map((piece) => raisedText(piece) ?? `:superscript[${escapeBrackets(piece)}]`).join("");
}

const lower = (content: string) => loweredText(content) ?? `:subscript[${escapeBrackets(content)}]`;

const escapeBrackets = (text: string) => text.replace(/[[\]]/gu, "\\$&");

function regex(source: string): RegExp {
  return new RegExp(source, "gu");
}
