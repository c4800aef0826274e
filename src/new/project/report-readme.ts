import type {NewFile} from "../new-file.ts";

export const reportReadmes = (area: string, sourceId: string): NewFile[] => [
  {
    path: "README.md",
    text: `# 简报项目：${area}

[English](README.en.md)

这个文件夹由 \`jianbao new project --from-report\` 生成：报告里的每个数字已列成草稿，等您核对。

1. 核对：运行 \`jianbao preview\`，点“核对”，只用键盘就行。也可以用 Excel 打开 \`data/drafts/${sourceId}.csv\`：有疑问的在 \`why\` 列，\`decision\` 列写“采用”或“不是数据：理由”。
2. 并入数据：页面上点“并入数据”，或者运行 \`jianbao extract --apply ${sourceId}\`
3. 生成简报：\`jianbao build --area ${area}\`
4. 在浏览器里看：\`jianbao preview\`

再加一份报告：\`jianbao extract 报告.docx --source-id 编号 --area ${area} --published 2025-12\`；统计表用 \`jianbao import\`。
指标表 \`data/indicators.csv\` 里只有常用的核心指标，其余随草稿并入。模板在 \`templates/\`，主题在 \`templates/themes/\`。
`,
  },
  {
    path: "README.en.md",
    text: `# Briefings: ${area}

[中文](README.md)

\`jianbao new project --from-report\` made this folder: every number of the report stands in a draft and waits for you.

1. Decide: run \`jianbao preview\` and choose Review; the keyboard will do. Or open \`data/drafts/${sourceId}.csv\` in Excel: column \`why\` tells what is doubtful; write \`yes\` or \`no: reason\` into \`decision\`.
2. Add them to the data: the button of that page, or \`jianbao extract --apply ${sourceId}\`
3. Make the briefing: \`jianbao build --area ${area}\`
4. Look at it in a browser: \`jianbao preview\`

One more report: \`jianbao extract report.docx --source-id ID --area ${area} --published 2025-12\`; tables: \`jianbao import\`.
\`data/indicators.csv\` has the core indicators only, the others come with the drafts. Templates lie in \`templates/\`, themes in \`templates/themes/\`.
`,
  },
];
