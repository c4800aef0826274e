import {expect, test} from "vitest";
import {parseXml, serializeXml} from "../../src/ooxml/xml.ts";

const through = (text: string) =>
  new TextDecoder()
    .decode(serializeXml(parseXml(new TextEncoder().encode(text))))
    .split("\n")
    .slice(1)
    .join("\n");

test("keeps texts, namespaces and preserved blanks", () => {
  const text = '<w:p xmlns:w="w"><w:t xml:space="preserve"> 一&lt;二 &amp; “三” 𠮷 </w:t></w:p>';
  expect(through(text)).toBe(text);
});

test("characters that XML does not allow disappear, themselves and as references", () => {
  expect(through("<t>甲\u0000\u0008\u000B\uFFFE乙&#0;&#x1F;&#xD800;&#65;丙</t>")).toBe("<t>甲乙A丙</t>");
  expect(through("<t>一\t二</t>")).toBe("<t>一\t二</t>");
});

test("only carriage returns and line feeds are line ends", () => {
  expect(through("<t>甲\r\n乙\r丙\u0085丁\u2028戊</t>")).toBe("<t>甲\n乙\n丙\u0085丁\u2028戊</t>");
});

test("what is not well-formed is refused", () => {
  expect(() => parseXml(new TextEncoder().encode("<a><b></a>"))).toThrow();
  expect(() => parseXml(new TextEncoder().encode(""))).toThrow();
});
