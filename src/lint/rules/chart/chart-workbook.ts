import {chartPlace, chartsOf} from "../../read/charts.ts";
import {workbooksIn} from "../../read/workbooks.ts";
import type {Rule} from "../../rule.ts";
import {referenceOf} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const chartWorkbook: Rule = {
  id: "chart-workbook",
  title: {en: "a chart has no data sheet", zh: "图表没有数据表"},
  hint: {
    en: "embed the workbook and name it in c:externalData: nobody can edit the data otherwise",
    zh: "请嵌入工作簿并在 c:externalData 中引用，否则无法编辑数据",
  },
  appliesTo: ["docx", "pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of chartsOf(view)) {
      const [data] = part.all("c:externalData");
      const book = view.target(part, referenceOf(data));
      if (book && workbooksIn(view).get(book)?.format === "xlsx") continue;
      yield {
        part: part.label,
        ...at(chartPlace(view, part)),
        message: data
          ? {en: "its data lead to no workbook inside the file", zh: "其数据没有指向文件中的工作簿"}
          : {en: "c:externalData is missing", zh: "缺少 c:externalData"},
      };
    }
  },
};
