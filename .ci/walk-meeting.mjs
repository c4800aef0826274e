// The way of somebody who never opens a terminal: a meeting is put together in the preview, saved, downloaded, and held
// against what `build --meeting` makes of the saved file.
import {execFileSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

const topicsOf = (page) =>
  page.locator("#topics input:checked").evaluateAll((boxes) => boxes.map((box) => box.dataset.topic).join());

/** @param parts the page, the address, the project's folder, the program, and how to tell and to photograph */
export async function walkMeeting({page, address, project, main, expect, screenshot}) {
  const name = "明天的会";
  await page.goto(`${new URL(address).origin}/?lang=zh`);
  await page.waitForSelector(".frame");
  await page.getByRole("tab", {name: "会议"}).click();
  await page.getByLabel("汇报地区").selectOption("沙坪坝区");
  while ((await page.locator("#topics input:checked").count()) > 0)
    await page.locator("#topics input:checked").first().click();
  for (const topic of ["教师队伍", "学前教育", "职业教育"]) {
    await page.locator(`#topics input[data-topic="${topic}"]`).click();
  }
  // By the keyboard: 教师队伍 to the end.
  for (const _ of [1, 2]) {
    await page.getByRole("button", {name: "教师队伍 下移"}).focus();
    await page.keyboard.press("Enter");
  }
  const order = await topicsOf(page);
  expect(order === "学前教育,职业教育,教师队伍", `topics are moved by the keyboard (${order})`);
  await page.locator("#topics li").nth(2).dragTo(page.locator("#topics li").nth(0));
  expect((await topicsOf(page)) === "教师队伍,学前教育,职业教育", "topics are moved by dragging");
  for (const _ of [1, 2]) await page.getByRole("button", {name: "教师队伍 下移"}).click();
  await page.getByLabel("会议日期").fill("2026-12-03");
  await page.getByLabel("会议名称").fill("全区教育推进会");
  await page.getByLabel("汇报人").fill("张老师");
  await page.getByLabel("汇报单位").fill("沙坪坝区教育委员会");
  await page.waitForFunction(() => {
    const cover = document.querySelector(".paper")?.shadowRoot.textContent ?? "";
    return ["全区教育推进会", "汇报人：张老师", "2026年12月3日"].every((text) => cover.includes(text));
  });
  expect(true, "what is typed stands on the cover");
  const slides = await page.locator(".frame").count();
  await page.locator('#meeting-slides input[data-slide="资料来源"]').click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".frame figcaption")].some((each) =>
      /资料来源.*隐藏/u.test(each.textContent),
    ),
  );
  expect((await page.locator(".frame").count()) === slides, "a slide is hidden, and stays in the deck");
  await screenshot(page, "meeting");

  const file = join(project, `meetings/${name}.yaml`);
  await page.getByRole("button", {name: "保存为会议"}).click();
  expect(!existsSync(file), "a meeting without a name is not saved");
  await page.getByLabel("文件名").fill(name);
  await page.getByRole("button", {name: "保存为会议"}).click();
  await page.getByText("已保存").waitFor();
  const saved = readFileSync(file, "utf8");
  expect(/^topics: \[学前教育, 职业教育, 教师队伍\]$/mu.test(saved), "saving writes the file of the meeting");

  const downloading = page.waitForEvent("download");
  await page.locator("#meeting-pptx").click();
  const download = await downloading;
  execFileSync(process.execPath, [main, "build", "--meeting", name, "--out", "meeting-built", "--quiet"], {
    cwd: project,
  });
  const [own, built] = [await download.path(), join(project, "meeting-built", `${name}.pptx`)].map((path) =>
    readFileSync(path),
  );
  expect(own.equals(built), "the download is what `build --meeting` makes of the saved file, byte for byte");

  // Another one of the same name is not written over without asking.
  await page.getByLabel("打开会议").selectOption("");
  await page.getByLabel("文件名").fill(name);
  await page.getByRole("button", {name: "保存为会议"}).click();
  await page.getByText("没有改动它").waitFor();
  expect(readFileSync(file, "utf8") === saved, "a file that is there is left as it is");
  await page.getByLabel("打开会议").selectOption(name);
  await page.waitForFunction(() => document.querySelector("#meeting-speaker")?.value === "张老师");
  await page.getByLabel("汇报人").fill("李老师");
  await page.getByRole("button", {name: "保存为会议"}).click();
  await page.getByText("已保存").waitFor();
  expect(
    /^speaker: 李老师$/mu.test(readFileSync(file, "utf8")),
    "a meeting that was opened is changed and saved",
  );
  await page.getByRole("tab", {name: "文件列表"}).click();
}
