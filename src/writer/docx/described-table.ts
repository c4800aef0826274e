import {BuilderElement, type ITableOptions, Table, TableProperties} from "docx";
import {cleanText} from "../clean-text.ts";

/**
 * A table with alternative text (w:tblCaption and w:tblDescription, ECMA-376 Part 1 §17.4.62 and §17.4.46),
 * for which docx has no option. Both stand last in w:tblPr.
 */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, title: string, description: string) {
    super(options);
    const properties = this.root.find((child) => child instanceof TableProperties);
    if (properties === undefined) throw new Error("docx wrote a table without properties");
    for (const [name, text] of [
      ["w:tblCaption", title],
      ["w:tblDescription", description],
    ] as const) {
      properties.addChildElement(
        new BuilderElement<{val: string}>({name, attributes: {val: {key: "w:val", value: cleanText(text)}}}),
      );
    }
  }
}
