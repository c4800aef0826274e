/** Gives tables an alternative text: their name, which is their caption or the title of the slide. */
export function describeTables(xml: string): string {
  return xml.replace(
    /(<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="\d+" name="([^"]*)")\/>/g,
    '$1 descr="表格：$2"/>',
  );
}
