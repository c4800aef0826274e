import {compareManifests} from "../pipeline/manifest/compare-manifests.ts";
import {defineCommand} from "./command.ts";
import {differenceMarkdown, differenceText} from "./difference-text.ts";
import {exitCodes} from "./exit-codes.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {readManifestAt} from "./read-manifest.ts";

export const diffCommand = defineCommand({
  command: "diff <old> <new>",
  describe: "what two builds say differently: figures and documents / 两次生成的内容有何不同",
  options: (yargs) =>
    yargs
      .positional("old", {
        type: "string",
        demandOption: true,
        describe: "output folder or manifest / 输出文件夹或清单",
      })
      .positional("new", {
        type: "string",
        demandOption: true,
        describe: "the same, of the later build / 较新的一次",
      })
      .options({
        markdown: {type: "boolean", default: false, describe: "for a pull request / 用于合并请求的 Markdown"},
        json: {type: "boolean", default: false, describe: "print as JSON / 以 JSON 输出结果"},
      })
      .example("$0 diff output-yesterday output", "what has changed since / 与昨天相比的变化"),
  async run(options, terminal) {
    const [old, fresh] = await Promise.all([readManifestAt(options.old), readManifestAt(options.new)]);
    if (!old.value || !fresh.value) {
      printDiagnostics([...old.diagnostics, ...fresh.diagnostics], terminal);
      return exitCodes.usage;
    }
    const difference = compareManifests(old.value, fresh.value);
    if (options.json) terminal.out(JSON.stringify(difference, null, 2));
    else if (options.markdown) terminal.out(differenceMarkdown(difference, terminal.language));
    else terminal.out(differenceText(difference, terminal.language));
    return exitCodes.done;
  },
});
