import type {NewFile} from "../new-file.ts";
import {schemaFile, schemaFolder} from "../schema/schemas.ts";
import {snippets} from "./snippets.ts";

const here = `./templates/${schemaFolder}`;

/** What makes VS Code complete and check themes (with its YAML extension) and complete templates (by itself). */
export function editorFiles(): NewFile[] {
  return [
    {path: ".vscode/settings.json", text: settings},
    {path: ".vscode/extensions.json", text: json({recommendations: ["redhat.vscode-yaml"]})},
    {path: ".vscode/jianbao.code-snippets", text: json(snippets)},
  ];
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const settings = `{
  // 主题、会议和统计表的对照表：补全、说明和检查，需要扩展 redhat.vscode-yaml。
  // Themes, meetings and maps of tables: completion, explanations and checks, with the extension redhat.vscode-yaml.
  "yaml.schemas": {
    "${here}/${schemaFile("theme")}": "templates/themes/*.yaml",
    "${here}/${schemaFile("meeting")}": "meetings/*.yaml",
    "${here}/${schemaFile("table-map")}": "data/drafts/*.map.yaml",
    // VS Code 的 YAML 扩展不看 Markdown 里的 YAML；能看的编辑器会用到下面一行。模板请用 jianbao check 和 jianbao preview 检查。
    // The YAML extension does not look into Markdown; editors that do will use this line. jianbao check and preview check templates.
    "${here}/${schemaFile("front-matter")}": "templates/*.md"
  },
  "files.encoding": "utf8",
  "files.eol": "\\n",
  // 模板：输入 jb 选取常用片段。
  // Templates: type jb for what is used often.
  "[markdown]": {
    "editor.wordWrap": "on",
    "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "off"},
    "editor.snippetSuggestions": "top",
    // 行尾空格在 Markdown 里有意义。
    // White space at the end of lines means something in Markdown.
    "files.trimTrailingWhitespace": false
  },
  "files.exclude": {"output/.jianbao": true}
}
`;
