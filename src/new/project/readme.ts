import type {LanguageId} from "../../model/language.ts";
import type {NewFile} from "../new-file.ts";

const inChinese = `# 简报项目

[English](README.en.md)

这个文件夹由 \`jianbao new project\` 生成，里面是一个可以直接使用的小项目：数据、模板、主题都有，改成自己的即可。
**数据都是编造的**（示例市、甲区、乙区、丙县），只为演示，请换成真实数据后再使用。

明天开会，要一份汇报：

\`\`\`sh
jianbao preview                                                # 在浏览器里看
jianbao build --meeting 教育工作例会                           # 生成 meetings/教育工作例会.yaml 的汇报
jianbao build --meeting 教育工作例会 --set date=2026-12-10     # 这一次换个日期
jianbao new meeting 专题会 --area 乙区 --topic 教师队伍        # 新建一次会议，再改 meetings/专题会.yaml
jianbao audit output/教育工作例会.pptx                         # 别人改过之后，数字还对不对
\`\`\`

会议文件写明地区、领域和次序、日期、会议名称、汇报人、单位、主题、结束语，以及哪几页不放映；每一项都有说明，用记事本就能改。

其他命令：

\`\`\`sh
jianbao check                                        # 数据、模板、主题、会议都对吗？
jianbao build                                        # 生成全部文件，放在 output/
jianbao build --area 甲区 --format pptx              # 只要一份
jianbao build --theme night --format pptx            # 换一个主题
jianbao check --sources sources --coverage --strict  # 逐个数字核对来源
\`\`\`

没有把 jianbao 装进系统时，写它的完整路径也一样：\`node /…/jianbao/dist/jianbao.js build\`。

| 文件夹 | 内容 |
|---|---|
| \`data/\` | 数据：一个 [Data Package](https://datapackage.org)，七张 CSV 表；各列的含义写在 \`datapackage.json\` 里 |
| \`sources/\` | 数据所依据的报告文本，每行一段；\`observations.csv\` 的 \`line\` 就是这里的行号 |
| \`templates/\` | 模板：\`briefing.md\` 是 Word 简报，\`deck.md\` 是演示文稿，每个地区各一份 |
| \`meetings/\` | 会议：一个文件一次会议，用 \`templates/meeting-deck.md\`（汇报）或 \`meeting-briefing.md\`（简报）生成 |
| \`templates/partials/\` | 简报和演示文稿共用的片段：\`headline.md\` 全文结论，\`points.md\` 要点 |
| \`templates/themes/\` | 主题：字体、颜色、版面；每一项都有说明 |
| \`templates/pictures/\` | 照片和标志：模板里写 \`![图上是什么](pictures/文件名.jpg "图题")\` |
| \`templates/schemas/\` | 供 VS Code 补全和检查；升级 jianbao 后用 \`jianbao new schemas\` 更新 |
| \`output/\` | 生成的文件，可以随时删掉重做 |

## 接下来

1. **改文字**：打开 \`templates/briefing.md\`，里面的注释说明了每一段；开头的结论和要点在 \`templates/partials/\` 里。改完运行 \`jianbao check\`，有错会指出在第几行。
2. **加模板**：\`jianbao new template 季度简报 --for area --format docx\`（\`--for\` 还可以是 \`topic\` 或 \`all\`）。
3. **换外观**：\`jianbao new theme my-look --format pptx --from meeting\`，改 \`templates/themes/my-look.yaml\` 里的颜色和字体，用 \`jianbao build --theme my-look\` 生成。
4. **换数据**：先改 \`areas.csv\`、\`topics.csv\`、\`indicators.csv\`，再登记 \`sources.csv\`，最后逐条录入 \`observations.csv\`。模板里写了指标名称的地方，也换成自己的指标（\`jianbao list indicators\`）。
5. **查写法**：\`jianbao list helpers\` 列出模板里可以用的全部写法。

## 数据的几个约定

- **地区代码**：真实地区用国家标准 GB/T 2260 的六位代码（如 500106）；没有国家代码的，自定一个本地代码，不要编造六位数字。示例用 \`EX-00\` 到 \`EX-03\`。
- **一行一个数字**：\`observations.csv\` 的一行，是一个来源在一处写的一个数字；\`printed\` 照抄原文，\`value\` 是它的数值。
- **实际与目标**：\`status\` 写 \`actual\`（实际）、\`baseline\`（规划的基期）或 \`target\`（目标），文件里分开表述。
- **来源**：\`sources.csv\` 的 \`sha256\` 是文本的校验值；文本改动后 \`jianbao check --sources sources\` 会提示新的值。

## 在 VS Code 里编辑

打开本文件夹，按提示安装推荐的 YAML 扩展：主题文件就有补全、说明和检查。模板里输入 \`jb\` 可以插入常用片段（文首设置、结论、要点、图表、卡片、讲稿等）；模板写得对不对，由 \`jianbao check\` 和 \`jianbao preview\` 检查。
`;

/** What the English text says of an example. */
interface Names {
  /** The way to the text in the other language, and a blank line. */
  readonly other: string;
  readonly places: string;
  readonly meeting: string;
  /** A second meeting, somewhere else. */
  readonly another: string;
  readonly elsewhere: string;
  readonly topic: string;
  readonly area: string;
  readonly codes: string;
}

const names: Readonly<Record<"zh" | "en", Names>> = {
  zh: {
    other: "[中文](README.md)\n\n",
    places: "a city 示例市 with the districts 甲区, 乙区 and 丙县",
    meeting: "教育工作例会",
    another: "专题会",
    elsewhere: "乙区",
    topic: "教师队伍",
    area: "甲区",
    codes:
      "a real area has its six-digit code of GB/T 2260 (such as 500106); one without gets a local code, never an invented six-digit one.",
  },
  en: {
    other: "",
    places: "a country, Exampleland, with the provinces Northshire, Easterly and Westdale",
    meeting: "health-board",
    another: "staff-review",
    elsewhere: "Easterly",
    topic: "Staff",
    area: "Northshire",
    codes: "a real area has its official code, one without a code of your own.",
  },
};

const inEnglish = ({
  other,
  places,
  meeting,
  another,
  elsewhere,
  topic,
  area,
  codes,
}: Names) => `# A project of briefings

${other}\`jianbao new project\` made this folder: a small project that works as it is, with data, templates and themes to change.
**The data is invented** (${places}), for demonstration only: replace it before you use it.

A meeting tomorrow, and a deck for it:

\`\`\`sh
jianbao preview                                                # look at it in the browser
jianbao build --meeting ${meeting}                           # the deck of meetings/${meeting}.yaml
jianbao build --meeting ${meeting} --set date=2026-12-10     # this time on another day
jianbao new meeting ${another} --area ${elsewhere} --topic ${topic}        # another meeting: then change meetings/${another}.yaml
jianbao audit output/${meeting}.pptx                         # are its figures still right after somebody edited it?
\`\`\`

The file of a meeting says area, topics and their order, date, occasion, speaker, issuer, logo, theme, closing line and the slides
that are not shown; every key is explained, and Notepad will do to change it.

Further commands:

\`\`\`sh
jianbao check                                        # are data, templates, themes and meetings right?
jianbao build                                        # makes every document, in output/
jianbao build --area ${area} --format pptx              # one document
jianbao build --theme night --format pptx            # in another theme
jianbao check --sources sources --coverage --strict  # hold every figure against its source
\`\`\`

Where jianbao is not installed in the system, its full path will do: \`node /…/jianbao/dist/jianbao.js build\`.

| folder | what |
|---|---|
| \`data/\` | the figures: a [Data Package](https://datapackage.org) of seven CSV tables; \`datapackage.json\` explains the columns |
| \`sources/\` | the text of the report behind the data, one paragraph a line; \`line\` in \`observations.csv\` counts these lines |
| \`templates/\` | \`briefing.md\` makes a Word briefing, \`deck.md\` a PowerPoint deck, one for each area |
| \`meetings/\` | a file for each meeting; \`templates/meeting-deck.md\` makes its deck, \`meeting-briefing.md\` its briefing |
| \`templates/partials/\` | what briefing and deck share: \`headline.md\` the conclusion, \`points.md\` the points |
| \`templates/themes/\` | fonts, colours, layout; every key is explained |
| \`templates/pictures/\` | photographs and logos: a template says \`![what it shows](pictures/name.jpg "caption")\` |
| \`templates/schemas/\` | for VS Code to complete and check; \`jianbao new schemas\` renews them after an update of jianbao |
| \`output/\` | what was built; delete it whenever you like |

## Next steps

1. **Change words**: open \`templates/briefing.md\`; its comments explain each part. The conclusion and the points are in \`templates/partials/\`. Then run \`jianbao check\`: a mistake is told with its line.
2. **Add a template**: \`jianbao new template quarterly --for area --format docx\` (\`--for\` takes \`topic\` and \`all\` as well).
3. **Change the look**: \`jianbao new theme my-look --format pptx --from meeting\`, then the colours and fonts in \`templates/themes/my-look.yaml\`; use it with \`jianbao build --theme my-look\`.
4. **Put in your data**: first \`areas.csv\`, \`topics.csv\` and \`indicators.csv\`, then \`sources.csv\`, then \`observations.csv\` row by row. Where templates name an indicator, put one of yours (\`jianbao list indicators\`).
5. **See what a template can say**: \`jianbao list helpers\`.

## Rules of the data

- **Area codes**: ${codes} The example uses \`EX-00\` to \`EX-03\`.
- **One row, one figure**: a row of \`observations.csv\` is one figure that one source prints in one place; \`printed\` copies it, \`value\` is its number.
- **Actual and target**: \`status\` is \`actual\`, \`baseline\` (where a plan starts) or \`target\`; documents keep them apart.
- **Sources**: \`sha256\` in \`sources.csv\` is that of the text; \`jianbao check --sources sources\` tells the new one after a change.

## In VS Code

Open this folder and install the recommended YAML extension: themes are then completed, explained and checked. In a template type \`jb\` for what is used often (front matter, conclusion, points, charts, cards, notes); \`jianbao check\` and \`jianbao preview\` tell whether a template is right.
`;

/** In the language of the documents; a Chinese project has the English text beside it. */
export const readmes: Readonly<Record<LanguageId, readonly NewFile[]>> = {
  zh: [
    {path: "README.md", text: inChinese},
    {path: "README.en.md", text: inEnglish(names.zh)},
  ],
  en: [{path: "README.md", text: inEnglish(names.en)}],
};

/** In the folder of pictures, which is empty otherwise. */
export const picturesReadme = `# 图片

照片、图纸、标志放在这里，PNG 或 JPEG，每张不超过 20 MB。模板里单独写一行：

    ![新校区教学楼，前面是草坪](pictures/campus.jpg "新校区一期工程"){width=60%}

方括号里写图上是什么，给看不到图的人；引号里是图题；宽度可以不写。
太大的照片会自动缩小，手机照片里的拍摄地点会去掉。

# Pictures

Photographs, plans and logos lie here, as PNG or JPEG of at most 20 MB. A template shows one on a line of its own, as
above: in the brackets what it shows, between the quotes its caption, and its width, if it is to have one. Large
photographs are made smaller, and the place where a phone took them is taken out.
`;
