import {describe, expect, test} from "vitest";
import {examinePicture} from "../../src/picture/examine-picture.ts";
import {badPictures} from "./bad-pictures.ts";
import {chunk, exifSegment, makeHeldJpeg, makeJpeg, makePng, segment} from "./make-pictures.ts";

describe("what is no whole picture is told, with what to do", () => {
  test.each(Object.entries(badPictures))("%s", (_, {name, bytes, code, says}) => {
    const {value, diagnostics} = examinePicture(bytes, `pictures/${name}`);
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => [each.severity, each.code])).toEqual([["error", code]]);
    const [{message, hint}] = diagnostics as [(typeof diagnostics)[number]];
    expect(message.en).toContain(says);
    for (const words of [message.zh, hint?.zh]) expect(words).toMatch(/\p{Script=Han}/u);
    expect(hint?.en).not.toBe("");
  });
});

describe("whole pictures", () => {
  const black = Buffer.alloc(3);
  const good: Readonly<Record<string, [Buffer, {width: number; height: number; isRaw: boolean}]>> = {
    "PNG of 24 bits": [makePng(), {width: 40, height: 30, isRaw: false}],
    "PNG with transparency": [makePng({colour: 6}), {width: 40, height: 30, isRaw: false}],
    "PNG of greys": [makePng({colour: 0, depth: 1}), {width: 40, height: 30, isRaw: false}],
    "PNG of greys with transparency": [makePng({colour: 4}), {width: 40, height: 30, isRaw: false}],
    "PNG with a palette": [
      makePng({colour: 3, depth: 4, before: [chunk("PLTE", black)]}),
      {width: 40, height: 30, isRaw: false},
    ],
    "PNG of 48 bits, which is written anew": [makePng({depth: 16}), {width: 40, height: 30, isRaw: true}],
    "PNG, interlaced": [
      makePng({width: 3, height: 3, interlace: 1, rows: new Uint8Array(60)}),
      {width: 3, height: 3, isRaw: false},
    ],
    "PNG of one pixel": [makePng({width: 1, height: 1}), {width: 1, height: 1, isRaw: false}],
    "PNG with something behind its end": [
      Buffer.concat([makePng(), Buffer.from("more")]),
      {width: 40, height: 30, isRaw: false},
    ],
    JPEG: [makeJpeg(), {width: 64, height: 32, isRaw: false}],
    "JPEG with fill bytes and a restart marker": [
      Buffer.concat([makeJpeg().subarray(0, 2), Buffer.of(0xff, 0xff, 0xff, 0xd0), makeJpeg().subarray(2)]),
      {width: 64, height: 32, isRaw: false},
    ],
    "JPEG of a phone that was held upright": [makeHeldJpeg(6), {width: 64, height: 32, isRaw: true}],
    "JPEG with EXIF of an Intel order": [
      makeJpeg(64, 32, [exifSegment(8, "II")]),
      {width: 32, height: 64, isRaw: true},
    ],
    "JPEG with a way of holding that there is not": [
      makeJpeg(64, 32, [exifSegment(9)]),
      {width: 64, height: 32, isRaw: false},
    ],
    "JPEG with EXIF that is cut off": [
      makeJpeg(64, 32, [segment(0xe1, "Exif\0\0MM\0*\0\0\0\x08\0\x09")]),
      {width: 64, height: 32, isRaw: false},
    ],
  };
  test.each(Object.entries(good))("%s", (_, [bytes, facts]) => {
    const ending = bytes[0] === 0xff ? "jpg" : "png";
    const {value, diagnostics} = examinePicture(bytes, `pictures/a.${ending.toUpperCase()}`);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject(facts);
    // What is left of it is as whole as it was.
    expect(examinePicture(value?.bytes ?? new Uint8Array(), `a.${ending}`).value).toMatchObject(facts);
  });

  test("an ending that says something else is told, and the picture is there", () => {
    const {value, diagnostics} = examinePicture(makePng(), "pictures/a.jpg");
    expect(value?.kind).toBe("png");
    expect(diagnostics.map(({severity, code, hint}) => [severity, code, hint?.en])).toEqual([
      ["warning", "picture-ending", 'let its name end in ".png", here and in the text'],
    ]);
  });

  test("of an animation the first frame is left", () => {
    const bytes = makePng({before: [chunk("acTL", Buffer.alloc(8)), chunk("fcTL", Buffer.alloc(26))]});
    const {value, diagnostics} = examinePicture(bytes, "a.png");
    expect(diagnostics.map(({severity, code}) => [severity, code])).toEqual([
      ["warning", "picture-animated"],
    ]);
    expect(value?.bytes).toEqual(makePng());
  });
});

describe("what a camera noted stays behind", () => {
  const secret = "GPS 29.56,106.5";
  const texts: Readonly<Record<string, [string, Buffer]>> = {
    "EXIF of a JPEG": ["a.jpg", makeJpeg(64, 32, [exifSegment(1)])],
    "EXIF of a JPEG that lies on its side": ["a.jpg", makeJpeg(64, 32, [exifSegment(6)])],
    "XMP of a JPEG": ["a.jpg", makeJpeg(64, 32, [segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`)])],
    "IPTC of a JPEG": ["a.jpg", makeJpeg(64, 32, [segment(0xed, `Photoshop 3.0\0${secret}`)])],
    "a comment of a JPEG": ["a.jpg", makeJpeg(64, 32, [segment(0xfe, secret)])],
    "a film behind a JPEG": ["a.jpg", Buffer.concat([makeJpeg(), Buffer.from(secret)])],
    "a text of a PNG": ["a.png", makePng({before: [chunk("tEXt", Buffer.from(`Comment\0${secret}`))]})],
    "EXIF of a PNG": ["a.png", makePng({before: [chunk("eXIf", Buffer.from(`MM\0*${secret}`))]})],
    "a chunk of a program": ["a.png", makePng({before: [chunk("prVt", Buffer.from(secret))]})],
    "something behind a PNG": ["a.png", Buffer.concat([makePng(), Buffer.from(secret)])],
  };
  test.each(Object.entries(texts))("%s", (_, [name, bytes]) => {
    expect(bytes.includes(secret)).toBe(true);
    const {value} = examinePicture(bytes, name);
    expect(Buffer.from(value?.bytes ?? []).includes(secret)).toBe(false);
    expect(value?.width).toBeGreaterThan(0);
  });

  test("how its colours are meant stays", () => {
    const profile = `ICC_PROFILE\0${"p".repeat(50)}`;
    const {value} = examinePicture(
      makeJpeg(64, 32, [segment(0xe2, profile), segment(0xe2, "MPF\0xx")]),
      "a.jpg",
    );
    expect(Buffer.from(value?.bytes ?? []).includes(profile)).toBe(true);
    expect(Buffer.from(value?.bytes ?? []).includes("MPF")).toBe(false);
    const png = makePng({before: [chunk("gAMA", Buffer.alloc(4)), chunk("sRGB", Buffer.alloc(1))]});
    expect(examinePicture(png, "a.png").value?.bytes).toEqual(png);
  });
});
