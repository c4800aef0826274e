import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {examinePicture} from "../../src/picture/examine-picture.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {makeHeldJpeg, makePng} from "../picture/make-pictures.ts";
import {inFolder, makeTemplate} from "../support/small-project.ts";
import {openTestPreview} from "./open-test-preview.ts";

const body = `# 一

## 节

![新校区教学楼](pictures/site.jpg "新校区"){width=60%}
`;

test.each(["brief", "deck"])(
  "the preview of a %s shows a picture with its caption, and follows it",
  async (name) => {
    const {folder, ask, view, change} = await openTestPreview({
      ...inFolder("data", tinyPackage()),
      "templates/brief.md": makeTemplate({body}),
      "templates/deck.md": makeTemplate({title: "{{area.name}}汇报", format: "pptx", body}),
      "templates/pictures/site.jpg": makeHeldJpeg(6, 600, 300),
    });
    const look = async () => {
      const shown = await view(name, "500106");
      const html = shown.sheets.map((sheet) => sheet.html).join("\n");
      const [, address = ""] = /<img[^>]* src="([^"]*)"/u.exec(html) ?? [];
      return {shown, html, address};
    };
    const first = await look();
    expect(first.shown.problems).toEqual([]);
    expect(first.html).toContain('alt="新校区教学楼"');
    expect(first.html).toContain("新校区</");
    expect(first.address).toMatch(/^\/pictures\/[0-9a-f]{64}\.jpg$/u);
    const answer = await ask(first.address);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(examinePicture(bytes, "a.jpg").value).toMatchObject({width: 600, height: 300, isRaw: false});

    const path = join(folder, "templates/pictures/site.jpg");
    writeFileSync(path, makeHeldJpeg(3, 500, 300));
    change();
    const second = await look();
    expect(second.address).not.toBe(first.address);

    writeFileSync(path, "no picture");
    change();
    const third = await look();
    expect(third.shown.isStale).toBe(true);
    expect(third.shown.problems.map(({code, place}) => [code, place?.line])).toEqual([["picture-kind", 12]]);
    expect(third.address).toBe(second.address);

    writeFileSync(path, makePng());
    change();
    const fourth = await look();
    expect(fourth.shown.problems.map(({code}) => code)).toEqual(["picture-ending"]);
    expect((await ask(fourth.address)).headers.get("content-type")).toBe("image/png");
  },
);
