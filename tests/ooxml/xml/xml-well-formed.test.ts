import {describe, expect, test} from "vitest";
import {parseDocument} from "../../../src/ooxml/xml/parse-document.ts";
import {serializeElement} from "../../../src/ooxml/xml/serialize-element.ts";

const through = (text: string) => serializeElement(parseDocument(text).documentElement);

/** A text and what becomes of it; the same where there is nothing else. */
const good: readonly (readonly [string, string, string?])[] = [
  ["an element", "<a/>"],
  ["start and end", "<a></a>", "<a/>"],
  ["a declaration", '<?xml version="1.0"?><a/>', "<a/>"],
  ["all of a declaration", "<?xml version = '1.1' encoding='UTF-8'\n standalone=\"no\" ?>\n<a/>", "<a/>"],
  ["things around the root", "<?b c?><!--d-->\n<a/>\n<!--e--><?f?> ", "<a/>"],
  ["blanks in tags", "<a\n\tb = '1'\r\n c\t=\t\"2\" ><d /></a >", '<a b="1" c="2"><d/></a>'],
  ["quotes of both kinds", `<a b='"' c="'"/>`, `<a b="&quot;" c="'"/>`],
  ["names of any script", '<文 甲.乙-丙_1="丁"><_b/><é/></文>'],
  ["references", "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#x1F600;</a>", `<a>&lt;&gt;&amp;"'AB😀</a>`],
  ["references in values", "<a b='&lt;&#10;&#9;&#xD;&amp;&#39;'/>", `<a b="&lt;&#10;&#9;&#13;&amp;'"/>`],
  ["blanks in values become spaces", "<a b='1\t2\n3\r\n4\r5'/>", '<a b="1 2 3 4 5"/>'],
  ["a > in texts and values", "<a b='>'>></a>", '<a b="&gt;">&gt;</a>'],
  ["line ends", "<a>1\r\n2\r3\n4\u00855\u20286</a>", "<a>1\n2\n3\n4\u00855\u20286</a>"],
  ["blanks alone", "<a> \n\t<b>  </b></a>"],
  ["a reference that is none in what it gives", "<a>&amp;lt;&amp;#65;</a>"],
  ["comments", "<a>1<!-- <b> & ]]> - -->2<!----></a>"],
  [
    "instructions",
    "<a><?b?><?c  d > e?><?xml-stylesheet f?></a>",
    "<a><?b ?><?c d > e?><?xml-stylesheet f?></a>",
  ],
  ["sections", "<a>1<![CDATA[<&>]]]]>2<![CDATA[]]>3</a>", "<a>1<![CDATA[<&>]]]]>23</a>"],
  ["]] and > apart", "<a>]] >]&gt;]></a>", "<a>]] &gt;]&gt;]&gt;</a>"],
  ["prefixes", '<p:a xmlns:p="u" p:b="1" b="2"><p:c/></p:a>'],
  ["a prefix that is declared behind its use", '<a p:b="1" xmlns:p="u"/>'],
  ["a prefix that is declared again", '<p:a xmlns:p="u"><p:b xmlns:p="v"/><p:c/></p:a>'],
  ["a default namespace that ends", '<a xmlns="u"><b xmlns=""/><c/></a>'],
  ["the prefix xml", '<a xml:space="preserve" xml:lang="zh"/>'],
  ["the prefix xml, declared", '<a xmlns:xml="http://www.w3.org/XML/1998/namespace"/>'],
  ["one local name in two namespaces", '<a xmlns:p="u" xmlns:q="v" p:b="1" q:b="2"/>'],
  ["the limits of what is allowed", "<a>\t\n \uD7FF\uE000\uFFFD\u{10000}\u{10FFFF}</a>"],
];

test.each(good.map(([what, text, result]) => ({what, text, result})))("$what", ({text, result}) => {
  expect(through(text)).toBe(result ?? text);
});

/** A text and the beginning of what is said about it. */
const bad: readonly (readonly [string, string, string])[] = [
  ["nothing", "", "there is no root element (line 1, column 1)"],
  ["blanks", " \n ", "there is no root element (line 2, column 2)"],
  ["a comment alone", "<!--a-->", "there is no root element"],
  ["text alone", "a", "text outside the root element"],
  ["text before the root", "a<b/>", "text outside the root element"],
  ["text after the root", "<a/>\n b", "text outside the root element (line 2, column 2)"],
  ["a reference after the root", "<a/>&#32;", "text outside the root element"],
  ["a section after the root", "<a/><![CDATA[b]]>", "text outside the root element"],
  ["a byte order mark that is text", "\uFEFF<a/>", "text outside the root element"],
  ["two roots", "<a/><b/>", "a second root element (line 1, column 5)"],
  ["an end alone", "</a>", "an end tag without a start tag"],
  ["one end too many", "<a></a></a>", "an end tag without a start tag"],
  ["no end", "<a><b></b>", "a is not closed (line 1, column 11)"],
  ["the end of another", "<a>\n  <b></a></b>", "b ends with another tag (line 2, column 6)"],
  ["an end that goes on", "<a></ab>", "a ends with another tag"],
  ["an end that stops early", "<ab></a>", "ab ends with another tag"],
  ["an end with an attribute", "<a></a b='1'>", "a ends with another tag"],
  ["an end with a blank before its name", "<a></ a>", "a ends with another tag"],
  ["another case", "<a></A>", "a ends with another tag"],
  ["half a tag", "<a", "a tag without end"],
  ["half an end", "<a></a", "a ends with another tag"],
  ["a lone <", "<a> < </a>", "an attribute without value"],
  ["a < at the end", "<a><", "a tag without end"],
  ["a stroke in the middle", "<a/ >", "a / that is not the end of a tag"],
  ["a name that begins with a digit", "<1/>", "not a name: 1"],
  ["a name with a stop in front", "<a .b='1'/>", "not a name: .b"],
  ["two colons", "<a:b:c xmlns:a='u'/>", "not a name: a:b:c"],
  ["a colon in front", "<:a/>", "not a name: :a"],
  ["a colon behind", "<a:/>", "not a name: a:"],
  ["< in a name", "<a<b/>", "not a name: a<b"],
  ["an attribute twice", "<a b='1' b='2'/>", "the attribute b is there twice"],
  [
    "an attribute twice under two prefixes",
    "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
    "the attribute q:b is there twice",
  ],
  [
    "an attribute twice among many",
    `<a ${Array.from({length: 20}, (_, index) => `b${index}='1'`).join(" ")} b7='2'/>`,
    "the attribute b7 is there twice",
  ],
  ["a declaration twice", "<a xmlns:p='u' xmlns:p='u'/>", "the attribute xmlns:p is there twice"],
  ["attributes without blank", "<a b='1'c='2'/>", "no blank before an attribute (line 1, column 9)"],
  ["no value", "<a b/>", "an attribute without value"],
  ["no value after the sign", "<a b=/>", "an attribute value without quotes"],
  ["no quotes", "<a b=1/>", "an attribute value without quotes"],
  ["half a value", "<a b='1/>", "an attribute value without end"],
  ["< in a value", "<a b='<'/>", "a < in an attribute value (line 1, column 7)"],
  ["a lone &", "<a>1 & 2</a>", "not a reference: & (line 1, column 6)"],
  ["a lone & in a value", "<a b='1 & 2'/>", "not a reference: & (line 1, column 9)"],
  ["no semicolon", "<a>&lt b</a>", "not a reference: &"],
  ["an entity that nobody knows", "<a>&nbsp;</a>", "not a reference: &nbsp;"],
  ["a name of objects", "<a>&toString;</a>", "not a reference: &toString;"],
  ["an empty reference", "<a>&;</a>", "not a reference: &;"],
  ["a reference without number", "<a>&#;</a>", "not a reference: &#;"],
  ["a reference with letters", "<a>&#1a;</a>", "not a reference: &#1a;"],
  ["a reference with a large X", "<a>&#X41;</a>", "not a reference: &#X41;"],
  ["a reference to no character", "<a>&#0;</a>", "not a reference: &#0;"],
  ["a reference to half a pair", "<a>&#xD83D;&#xDE00;</a>", "not a reference: &#xD83D;"],
  ["a reference beyond all characters", "<a>&#x110000;</a>", "not a reference: &#x110000;"],
  ["]]> in a text", "<a>\n]]></a>", "]]> outside a CDATA section (line 2, column 1)"],
  ["half a section", "<a><![CDATA[b]]</a>", "a CDATA section without end"],
  ["half a comment", "<a><!-- b -></a>", "a comment without end"],
  ["a comment that ends at once", "<a><!--></a>", "a comment without end"],
  ["two strokes in a comment", "<a><!-- -- --></a>", "-- within a comment"],
  ["three strokes at its end", "<a><!-- b---></a>", "-- within a comment"],
  ["half an instruction", "<a><?b ></a>", "an instruction without end"],
  ["an instruction without name", "<a><? b?></a>", "a processing instruction without name"],
  ["an instruction that begins with a digit", "<a><?1 b?></a>", "a processing instruction without name"],
  ["a late declaration", " <?xml version='1.0'?><a/>", "an XML declaration that is not at the start"],
  ["a declaration inside", "<a><?XML version='1.0'?></a>", "an XML declaration that is not at the start"],
  ["a declaration without version", "<?xml encoding='UTF-8'?><a/>", "the XML declaration is not well-formed"],
  ["a declaration of nothing", "<?xml?><a/>", "the XML declaration is not well-formed"],
  [
    "a declaration in another order",
    "<?xml version='1.0' standalone='yes' encoding='UTF-8'?><a/>",
    "the XML declaration is not well-formed",
  ],
  [
    "a declaration that says maybe",
    "<?xml version='1.0' standalone='maybe'?><a/>",
    "the XML declaration is not well-formed",
  ],
  ["a document type", "<!DOCTYPE a><a/>", "a document type"],
  ["a document type with entities", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "a document type"],
  ["other declarations", "<a><!ELEMENT b ANY></a>", "<! that begins nothing known"],
  ["a prefix of nobody", "<p:a/>", "the prefix p is not declared"],
  ["a prefix of nobody on an attribute", "<a p:b='1'/>", "the prefix p is not declared"],
  ["a prefix of a sibling", "<a><b xmlns:p='u'/><p:c/></a>", "the prefix p is not declared"],
  ["a prefix of a child", "<p:a><b xmlns:p='u'/></p:a>", "the prefix p is not declared"],
  [
    "a prefix declared away",
    "<a xmlns:p='u'><b xmlns:p=''/></a>",
    "the prefix p is declared without a namespace",
  ],
  ["the prefix xmlns on an element", "<xmlns:a/>", "the prefix xmlns is not declared"],
  ["the prefix xmlns declared", "<a xmlns:xmlns='u'/>", "the prefix xmlns cannot be declared so"],
  ["the prefix xml for another", "<a xmlns:xml='u'/>", "the prefix xml cannot be declared so"],
  [
    "another prefix for that of xml",
    "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>",
    "the prefix p cannot be declared so",
  ],
  ["a control character", "<a>\n1\u0001</a>", "a character that XML does not allow (line 2, column 2)"],
  ["a control character in a comment", "<a><!--\u000B--></a>", "a character that XML does not allow"],
  ["half a pair", "<a>😀\uD83D</a>", "a character that XML does not allow (line 1, column 6)"],
  ["no character at all", "<a b='\uFFFF'/>", "a character that XML does not allow"],
];

test.each(bad)("%s is refused", (_, text, problem) => {
  let said = "nothing";
  try {
    parseDocument(text);
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said.slice(0, problem.length)).toBe(problem);
});

describe("of any size", () => {
  test("elements nested without end", () => {
    const text = `${"<a>".repeat(100_000)}1${"</a>".repeat(100_000)}`;
    expect(through(text)).toBe(text);
    expect(parseDocument(text).documentElement.textContent).toBe("1");
  });

  test("prefixes declared on every level, and back again", () => {
    const levels = Array.from({length: 2_000}, (_, level) => level);
    const opening = levels.map((level) => `<p:a xmlns:p="u${level}">`).join("");
    const text = `${opening}${levels.map(() => "<p:b/></p:a>").join("")}`;
    const {documentElement} = parseDocument(text);
    expect(serializeElement(documentElement)).toBe(text);
    expect((documentElement.lastChild as typeof documentElement).namespaceURI).toBe("u0");
  });
});
