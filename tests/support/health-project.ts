import {healthPackage} from "./health-package.ts";
import {inFolder, makeTemplate, type Project} from "./small-project.ts";

/** The package of health statistics with two templates. */
export function healthProject(more: Project = {}): Project {
  return {...inFolder("data", healthPackage()), ...templates, ...more};
}

const templates: Project = {
  "templates/briefing.md": makeTemplate({title: "{{area.name}}卫生简报"}),
  "templates/deck.md": makeTemplate({
    title: "{{area.name}}卫生汇报",
    format: "pptx",
    body: `# 寿命

## 五年来的预期寿命

\`\`\`chart
type: line
title: 出生时预期寿命
highlight: "{{area.shortName}}"
data: {{chart-data (observations indicators="life-expectancy" area=null) categories="period" series="area"}}
\`\`\`
`,
  }),
};
