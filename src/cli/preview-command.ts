import {chartForms} from "../model/chart.ts";
import {defineCommand} from "./command.ts";
import {exitCodes} from "./exit-codes.ts";
import {meetingsFolder, meetingsOption} from "./meetings-option.ts";
import {checkPdfLimit, libreOfficeOptions, openPrinter} from "./pdf-options.ts";
import {type Terminal, word} from "./terminal.ts";

export const previewCommand = defineCommand({
  command: "preview",
  describe: "show documents in the browser while they are written / 在浏览器中边写边看",
  options: (yargs) =>
    yargs
      .options({
        port: {
          type: "number",
          describe: "port to listen on; a free one if left out / 监听的端口，不写则自动选择",
        },
        open: {type: "boolean", default: true, describe: "open the browser / 打开浏览器"},
        charts: {
          choices: chartForms,
          describe: "charts of downloads, as for build / 下载文件中图表的形式，同 build",
        },
        theme: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "theme instead of the template's, one for a format / 替换模板的主题，每种格式一个",
        },
        limit: {
          type: "number",
          default: 20,
          describe: "seconds that a document may take / 每份文件最多生成几秒",
        },
        ...libreOfficeOptions,
        data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
        sources: {
          type: "string",
          default: "sources",
          describe: "folder of the texts, to decide upon drafts / 来源文本的文件夹，核对草稿用",
        },
        templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
        ...meetingsOption,
        out: {
          type: "string",
          default: "output",
          describe:
            "folder whose drawings are used again; nothing is written / 借用其中已绘图表的文件夹，不写入",
        },
      })
      .check(({port}) => port === undefined || isPort(port) || portWrong)
      .check(checkPdfLimit)
      .check(({limit}) => (limit > 0 && limit <= 3600) || limitWrong)
      .example("$0 preview --port 8080 --no-open", "at a fixed address / 使用固定地址"),
  async run(options, terminal, world) {
    const {env} = world;
    const [{openPreview}, {openService}, {nodeEffects}, {meetingStore}, {openDraftDesk}, {extractFiles}] =
      await Promise.all([
        import("../preview/open-preview.ts"),
        import("../preview/service/open-service.ts"),
        import("../pipeline/node-effects.ts"),
        import("../pipeline/folders/meeting-store.ts"),
        import("../extract/review/draft-desk.ts"),
        import("./extract-files.ts"),
      ]);
    const {port, charts = null, theme: themes} = options;
    const {data, templates} = options;
    const meetings = meetingsFolder(options);
    const folders = {data, templates, meetings, output: options.out};
    const service = openService(folders, {charts, themes}, env.SOURCE_DATE_EPOCH, options.limit);
    const printer = await openPrinter(options, world);
    try {
      const {address} = await openPreview({
        effects: nodeEffects(folders, env),
        service,
        meetings: meetingStore(meetings),
        drafts: openDraftDesk(extractFiles(data, options.sources)),
        printer,
        port,
      });
      const start = `${address}?lang=${terminal.language}`;
      terminal.out(start);
      terminal.say(word(terminal, {en: "Ctrl+C ends the preview.", zh: "按 Ctrl+C 结束预览。"}));
      if (options.open) await openBrowser(start, terminal);
      return exitCodes.done;
    } catch (error) {
      const problem = portProblems[(error as NodeJS.ErrnoException).code ?? ""];
      if (!problem) throw error;
      terminal.say(word(terminal, problem(port ?? 0)));
      return exitCodes.usage;
    }
  },
});

async function openBrowser(address: string, terminal: Terminal): Promise<void> {
  const cannot = () =>
    terminal.say(
      word(terminal, {
        en: `no browser could be opened: open ${address} yourself`,
        zh: `无法打开浏览器，请自行打开 ${address}`,
      }),
    );
  try {
    const {default: open} = await import("open");
    const browser = await open(address);
    browser.once("error", cannot);
  } catch {
    cannot();
  }
}

const isPort = (port: number) => Number.isInteger(port) && port >= 0 && port <= 65_535;

const portWrong = "--port: a whole number from 0 to 65535 / 请写 0 到 65535 的整数";
const limitWrong = "--limit: seconds, 3600 at most / 请写秒数，最多 3600";

const portProblems: Readonly<Record<string, (port: number) => {en: string; zh: string}>> = {
  EADDRINUSE: (port) => ({
    en: `port ${port} is in use: choose another, or leave --port out`,
    zh: `端口 ${port} 已被占用，请另选一个，或不写 --port`,
  }),
  EACCES: (port) => ({
    en: `port ${port} may not be used: choose one above 1023, or leave --port out`,
    zh: `没有权限使用端口 ${port}，请选 1023 以上的端口，或不写 --port`,
  }),
};
