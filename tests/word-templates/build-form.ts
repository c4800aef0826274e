import {auditFile} from "../../src/audit/audit-file.ts";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {type BuildReport, build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {inMemory, tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {inFolder, type Project} from "../support/small-project.ts";
import {type WrittenForm, writeForm} from "../support/write-form.ts";

export const head = (more = "") => `title: "{{area.name}}报告"
for: area
format: docx
theme: plain
minimum-observations: 1
${more}`;

export interface BuiltForm {
  readonly report: BuildReport;
  /** The document of 沙坪坝区, and of 重庆高新区. */
  readonly bytes: Uint8Array | undefined;
  readonly other: Uint8Array | undefined;
  /** `code spot: message` of all that was told, in Chinese. */
  readonly told: readonly string[];
  readonly codes: readonly string[];
}

/** Builds the documents of a template made in Word. @param form the file, or what stands in its body */
export async function buildForm(
  form: string | WrittenForm | Uint8Array,
  more: string | Project = "",
  generator = "test",
): Promise<BuiltForm> {
  const bytes = form instanceof Uint8Array ? form : writeForm(typeof form === "string" ? {body: form} : form);
  const files = {
    ...inFolder("data", tinyPackage()),
    "templates/letter.docx": bytes,
    ...(typeof more === "string"
      ? {"templates/letter.yaml": head(more)}
      : {"templates/letter.yaml": head(), ...more}),
  };
  // A file that is none is left out.
  const there = Object.entries(files).filter(([, content]) => content !== undefined);
  const effects = memoryEffects(Object.fromEntries(there));
  const report = await build({selection: everything, generator}, effects);
  return {
    report,
    bytes: effects.written.get("沙坪坝区报告.docx"),
    other: effects.written.get("重庆高新区报告.docx"),
    told: report.diagnostics.map(
      ({code, place, message}) => `${code} ${place?.spot?.zh ?? ""}: ${message.zh}`,
    ),
    codes: report.diagnostics.filter(({severity}) => severity === "error").map(({code}) => code),
  };
}

/** What an audit finds in a file, against the data that it was built from. */
export async function auditTiny(bytes: Uint8Array) {
  const {value} = await loadDataset("data", inMemory(tinyPackage()));
  if (!value) throw new Error("no data");
  return auditFile(bytes, value, "x.docx").value?.summary;
}
