// Whatever somebody calls his house's file is opened, or told for what it is.
import {strToU8, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {openHouseFile} from "../../src/house/open-house-file.ts";
import {writeSpoilt} from "../support/spoil-zip.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mains = {
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
  potx: "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
  pptm: "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
};
const presentation = '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>';

/** The smallest package with a main part of a type; more parts, or others in place of its own. */
function files(main: keyof typeof mains, more: Readonly<Record<string, string>> = {}) {
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/ppt/presentation.xml" ContentType="${mains[main]}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="ppt/presentation.xml"/></Relationships>`,
    "ppt/presentation.xml": presentation,
    ...more,
  };
}

function packed(entries: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
}

function codeOf(bytes: Uint8Array, format: "pptx" | "docx" = "pptx") {
  const {problem} = openHouseFile(bytes, format);
  if (problem)
    for (const text of [problem.message, problem.hint]) expect(text?.zh).toMatch(/\p{Script=Han}/u);
  return problem?.code;
}

test("a presentation and a template are opened", () => {
  for (const main of ["pptx", "potx"] as const) {
    const opened = openHouseFile(packed(files(main)), "pptx");
    expect(opened.problem).toBeUndefined();
    expect(!opened.problem && opened.main.name).toBe("ppt/presentation.xml");
  }
});

test("relationships lead to parts whatever their case and signs; those that lead nowhere are left out", () => {
  const rel = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/theme" Target="${target}"/>`;
  const types = files("pptx")["[Content_Types].xml"];
  const opened = openHouseFile(
    packed(
      files("pptx", {
        "ppt/_rels/presentation.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel("a", "Media/A%20B.PNG")}${rel("b", "nothing.xml")}</Relationships>`,
        "ppt/media/a b.png": "x",
        "[Content_Types].xml": types.replace(
          "<Override",
          '<Default Extension="png" ContentType="image/png"/><Override',
        ),
      }),
    ),
    "pptx",
  );
  expect(!opened.problem && opened.main.relationships.map(({target}) => target)).toEqual([
    "ppt/media/a b.png",
  ]);
});

test("parts that do not matter are not unpacked", () => {
  const bytes = packed(files("pptx", {"ppt/slides/slide1.xml": "<not xml"}));
  const opened = openHouseFile(bytes, "pptx", (name) => !name.startsWith("ppt/slides/"));
  expect(!opened.problem && opened.container.parts.map(({name}) => name)).toEqual(["ppt/presentation.xml"]);
});

describe("a file that is no house's file is told for what it is", () => {
  const compound = (stream: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(stream, "utf16le")]);
  const withMain = (xml: string) => packed(files("pptx", {"ppt/presentation.xml": xml}));
  test.each<[string, Uint8Array, string]>([
    ["nothing at all", new Uint8Array(), "office-file-other-kind"],
    ["a text", Buffer.from("hello"), "office-file-other-kind"],
    ["a PDF", Buffer.from("%PDF-1.7 …"), "office-file-other-kind"],
    ["a Word file with another ending", packed(files("docx")), "office-file-other-kind"],
    ["an Excel file", packed(files("xlsx")), "office-file-other-kind"],
    ["a file with a password", compound("EncryptedPackage"), "office-file-protected"],
    ["a presentation from before 2007", compound("PowerPoint Document"), "office-file-protected"],
    ["a presentation with macros", packed(files("pptm")), "office-file-macros"],
    ["macros that it does not tell of", packed(files("pptx", {"ppt/vba.bin": "x"})), "office-file-macros"],
    ["some other zip", packed({"a.txt": "x"}), "office-file-other-kind"],
    ["a zip that breaks off", packed(files("pptx")).slice(0, 300), "office-file-damaged"],
    ["no main part", packed(files("pptx", {"_rels/.rels": "<Relationships/>"})), "office-file-damaged"],
    ["XML that breaks off", withMain("<p:presentation"), "office-file-damaged"],
    ["entities", withMain(`<!DOCTYPE x [<!ENTITY a "b">]>${presentation}`), "office-file-damaged"],
    [
      "the strict kind",
      withMain('<p:presentation xmlns:p="http://purl.oclc.org/ooxml/presentationml/main"/>'),
      "office-file-other-kind",
    ],
    [
      "a part that unpacks to far more than it should",
      packed(files("pptx", {"ppt/theme.xml": " ".repeat(17 * 1_048_576)})),
      "office-file-too-large",
    ],
    [
      "a part with another checksum",
      writeSpoilt(
        Object.entries(files("pptx")).map(([name, content]) => ({
          name,
          content,
          ...(name === "ppt/presentation.xml" ? {crc: {header: 1, directory: 1}} : {}),
        })),
      ),
      "office-file-damaged",
    ],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

test("a presentation is no house's file for Word", () => {
  expect(codeOf(packed(files("pptx")), "docx")).toBe("office-file-other-kind");
});
